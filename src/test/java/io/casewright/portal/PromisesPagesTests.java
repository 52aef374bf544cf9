package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.cases.CaseFixtures;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

class PromisesPagesTests extends PortalTests {

    @Autowired
    CaseFixtures cases;

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("CH-4 ST-6 Engineers read the rule behind a promise, customers how its time is counted and no more")
    void tellsEverybodyWhatIsForThem(Desk desk) throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = cases.aCase(customer);

        String theirs = page(signedIn(customer), "/cases/" + number + "/promises");
        String ours = page(engineerOf(desk), "/cases/" + number + "/promises");

        assertThat(ours).contains("The rule", "Rule_FirstResponse", "Reading:", "How the time was counted", "In all ");
        assertThat(theirs)
                .doesNotContain("Rule_", "Reading:", "(staff only)", "Only engineers", "Contract state", "verruled");
        assertThat(theirs.contains("How the time was counted")).isEqualTo(theirs.contains("In all "));
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("SN-4 A clock that stands still says since when and why, and afterwards from when to when")
    void saysWhyAClockStandsStill(Desk desk) throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = cases.aCase(customer);
        MockHttpSession theirs = signedIn(customer);
        send(engineerOf(desk), "/cases/" + number + "/decision", Map.of("outcome", "wait", "answer", "Which version?"))
                .andExpect(redirectedUrl("/cases/" + number));
        boolean paused = page(engineerOf(desk), "/cases/" + number).contains("Paused since");

        String now = page(theirs, "/cases/" + number + "/promises");
        clock.moveBy(Duration.ofHours(20));
        send(theirs, "/cases/" + number + "/messages", Map.of("message", "The newest."));
        String later = page(theirs, "/cases/" + number + "/promises");

        assertThat(now.contains("The clock has stood still since Wed 18 Nov 2026, 16:00 (Europe/Berlin), "
                        + "while we wait for your answer"))
                .isEqualTo(paused);
        assertThat(later.contains("because we waited for your answer: 20 h.")).isEqualTo(paused);
        String ours = page(engineerOf(desk), "/cases/" + number + "/promises");
        assertThat(ours.contains("because we waited for the customer (Eve Engineer): 20 h."))
                .isEqualTo(paused);
        assertThat(ours.contains("The customer answered (" + customer.person().name() + ")."))
                .isEqualTo(paused);
        assertThat(later).doesNotContain("(Eve Engineer)");
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName(
            "ALL-7 The page of a case says what happens next, to staff and to customers, and leads to the receipts")
    void looksAhead(Desk desk) throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = cases.aCase(customer);
        send(engineerOf(desk), "/cases/" + number + "/decision", Map.of("outcome", "wait", "answer", "Which version?"))
                .andExpect(redirectedUrl("/cases/" + number));

        assertThat(page(signedIn(customer), "/cases/" + number))
                .contains("What comes when", "Without an answer from you the case closes.")
                .doesNotContain("alerted");
        assertThat(page(engineerOf(desk), "/cases/" + number))
                .contains("What happens if nobody acts", "The customer is reminded that we wait.")
                .contains("href=\"/cases/" + number + "/promises\"");
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("E01 Receipts of somebody else's case, and of none, are the same page")
    void doesNotExistForAnybodyElse(Desk desk) throws Exception {
        CaseNumber number = cases.aCase(fixtures.coveredCustomer(desk));
        Desk elsewhere = DeskFixtures.desks().stream()
                .filter(other -> !other.equals(desk))
                .findFirst()
                .orElseThrow();

        for (MockHttpSession other : List.of(signedIn(fixtures.coveredCustomer(desk)), engineerOf(elsewhere))) {
            assertThat(absent(other, "/cases/" + number + "/promises"))
                    .isEqualTo(absent(other, "/cases/" + desk.casePrefix() + "-987654/promises"));
        }
        look(new MockHttpSession(), "/cases/" + number + "/promises").andExpect(redirectedUrl("/cases/" + number));
    }

    private String absent(MockHttpSession session, String address) throws Exception {
        return look(session, address)
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String page(MockHttpSession session, String address) throws Exception {
        return look(session, address)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
