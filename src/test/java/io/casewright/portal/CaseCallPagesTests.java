package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.DeskFixtures.Example;
import io.casewright.cases.CallState;
import io.casewright.cases.CaseCalls;
import io.casewright.cases.CaseFixtures;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.process.CaseScenario;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

/** Calls on the page of a case. */
class CaseCallPagesTests extends PortalTests {

    @Autowired
    CaseFixtures cases;

    @Autowired
    CaseScenario scenario;

    @Autowired
    CaseCalls calls;

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("CH-13 CH-14 The page offers to ask for a call, or says why there is none")
    void offersACallOrSaysWhyNot(Desk desk) throws Exception {
        boolean offered = DeskFixtures.examples(desk).stream().anyMatch(askable(true));
        DeskCustomer customer = fixtures.customer(desk, askable(offered));
        CaseNumber number = cases.aCase(customer);
        MockHttpSession session = signedIn(customer);

        String page = page(session, number);

        assertThat(page.contains("Ask for a call")).isEqualTo(offered);
        assertThat(page).contains("A call about it");
        send(session, "/cases/" + number + "/call-requests", Map.of("purpose", "<b>See</b> ${7*7}"))
                .andExpect(redirectedUrl("/cases/" + number));
        assertThat(calls.latest(number).isPresent()).isEqualTo(offered);
        if (offered) {
            assertThat(page(session, number))
                    .contains("Not decided yet", "&lt;b&gt;See&lt;/b&gt; ${7*7}")
                    .doesNotContain("<b>See</b>", "/call-requests");
            assertThat(page(engineerOf(desk), number)).contains("Not decided yet", "Asked for by");
        }
    }

    @Test
    @DisplayName("CH-15 The customer books by the link and names the time, in their own zone; bad ones come back")
    void namesTheBookedTime() throws Exception {
        Desk desk = DeskFixtures.desks().stream()
                .filter(candidate -> candidate.bookingLink() != null)
                .findFirst()
                .orElseThrow();
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = cases.aCase(customer);
        scenario.engineerDecides(number, Map.of("outcome", "call"));
        scenario.engineerDecides(
                number, Map.of("callDecision", "arrange", "callWay", "booking", "callPurpose", "See it."));
        MockHttpSession session = signedIn(customer);

        assertThat(page(session, number))
                .contains("href=\"" + desk.bookingLink() + "\"", "rel=\"noopener noreferrer\"", "Europe/Berlin");
        send(session, "/cases/" + number + "/call-slot", Map.of("date", "2026-11-01", "time", "14:30"))
                .andExpect(status().isUnprocessableEntity());
        send(session, "/cases/" + number + "/call-slot", Map.of("date", "soon", "time", "later"))
                .andExpect(status().isUnprocessableEntity());
        send(session, "/cases/" + number + "/call-slot", Map.of("date", "2026-11-25", "time", "14:30"))
                .andExpect(redirectedUrl("/cases/" + number));

        assertThat(calls.latest(number).orElseThrow().state()).isEqualTo(CallState.ARRANGED);
        assertThat(page(session, number))
                .contains("Wed 25 Nov 2026, 14:30 (Europe/Berlin)")
                .doesNotContain("call-slot");
    }

    @Test
    @DisplayName("CH-14 An empty wish comes back with its problem; strangers and staff find no such thing")
    void refusesWhatItCannotTake() throws Exception {
        Desk desk = DeskFixtures.desks().stream()
                .filter(candidate -> DeskFixtures.examples(candidate).stream().anyMatch(askable(true)))
                .findFirst()
                .orElseThrow();
        DeskCustomer customer = fixtures.customer(desk, askable(true));
        CaseNumber number = cases.aCase(customer);
        String address = "/cases/" + number + "/call-requests";

        send(signedIn(customer), address, Map.of("purpose", " ")).andExpect(status().isUnprocessableEntity());
        send(signedIn(fixtures.coveredCustomer(desk)), address, Map.of("purpose", "x"))
                .andExpect(status().isNotFound());
        send(engineerOf(desk), address, Map.of("purpose", "x")).andExpect(status().isNotFound());
        send(signedIn(fixtures.coveredCustomer(desk)), "/cases/" + number + "/call-slot", Map.of())
                .andExpect(status().isNotFound());

        assertThat(calls.latest(number)).isEmpty();
    }

    private String page(MockHttpSession session, CaseNumber number) throws Exception {
        return look(session, "/cases/" + number)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static Predicate<Example> askable(boolean offered) {
        return example -> "customer".equals(example.facts().get("callAskedBy"))
                && example.expects("call", "callOffered", offered);
    }
}
