package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.process.CaseScenario;
import io.casewright.policy.Recommendation;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

/** What engineers recommend with an answer, and where customers find it. */
class RecommendationPagesTests extends PortalTests {

    private static final String DESKS = "io.casewright.DeskFixtures#desks";

    @Autowired
    CaseScenario scenario;

    @Autowired
    MeterRegistry meters;

    private static List<Desk> recommending() {
        return DeskFixtures.desksWith(RecommendationPagesTests::recommends);
    }

    private static List<Desk> desksOfProspects() {
        return DeskFixtures.desksWith(RecommendationPagesTests::isOfAProspect);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recommending")
    @DisplayName("CT-9 CT-10 CH-20 CS-1: with one click the customer is recommended what the policy names, once")
    void recommendsWhatThePolicyNames(Desk desk) throws Exception {
        DeskCustomer customer = fixtures.customer(desk, RecommendationPagesTests::recommends);
        CaseNumber number = scenario.submitted(customer);
        Desk.Link link = link(desk, customer.example());
        MockHttpSession engineer = engineerOf(desk);
        assertThat(page(engineer, number)).contains("value=\"" + link.label() + "\"", "as the policy does");
        assertThat(page(signedIn(customer), number)).doesNotContain("Recommended</h2>");

        for (int click = 0; click < 2; click++) {
            send(engineer, "/cases/" + number + "/recommendations", Map.of("link", link.label()))
                    .andExpect(status().isFound());
        }

        String theirs = page(signedIn(customer), number);
        assertThat(theirs).contains("<a href=\"" + link.url() + "\"", "recommends: " + link.label() + ".");
        assertThat(theirs.split("recommends: ", -1)).hasSize(2);
        assertThat(theirs).doesNotContain("One click");
        assertThat(meters.get("casewright.recommendations")
                        .tags("desk", desk.id().value(), "link", link.label())
                        .gauge())
                .isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CT-9: nobody recommends what the desk does not link to, and no customer recommends anything")
    void refusesOtherLinks(Desk desk) throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = scenario.submitted(customer);
        String address = "/cases/" + number + "/recommendations";

        send(engineerOf(desk), address, Map.of("link", "https://evil.example"))
                .andExpect(status().isUnprocessableEntity());
        send(engineerOf(desk), address, Map.of()).andExpect(status().isUnprocessableEntity());
        send(signedIn(customer), address, Map.of("link", desk.links().get(0).label()))
                .andExpect(status().isNotFound());

        assertThat(page(signedIn(customer), number)).doesNotContain("recommends: ");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("desksOfProspects")
    @DisplayName("CT-10 CH-20: manual, knowledge base and what else there is to read are shown to prospects, too")
    void showsLinksToProspects(Desk desk) throws Exception {
        MockHttpSession prospect = signedIn(fixtures.customer(desk, RecommendationPagesTests::isOfAProspect));

        for (String page : List.of("", "/cases/new", "/articles")) {
            String shown = look(prospect, "/desks/" + desk.id() + page)
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(desk.links())
                    .allSatisfy(link -> assertThat(shown).contains("href=\"" + link.url() + "\"", link.label()));
        }
    }

    private static boolean recommends(DeskFixtures.Example example) {
        return example.expect().get(Recommendation.DECISION) instanceof List<?> rows
                && !rows.isEmpty()
                && example.facts().get("contractState").equals("active");
    }

    private static boolean isOfAProspect(DeskFixtures.Example example) {
        return "prospect".equals(example.facts().get("accountKind"));
    }

    private static Desk.Link link(Desk desk, DeskFixtures.Example example) {
        Map<?, ?> row = (Map<?, ?>) ((List<?>) example.expect().get(Recommendation.DECISION)).get(0);
        return desk.links().stream()
                .filter(link -> link.label().equals(row.get("recommendedLink")))
                .findFirst()
                .orElseThrow();
    }

    private String page(MockHttpSession session, CaseNumber number) throws Exception {
        return look(session, "/cases/" + number)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
