package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.cases.CaseFixtures;
import io.casewright.cases.UrgentCallView;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.process.CaseScenario;
import io.casewright.engine.process.UrgentCallScenario;
import io.casewright.engine.process.UrgentCallScenario.Urgent;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

/** Calls that cannot wait, on the pages of customers and staff. */
class UrgentCallPagesTests extends PortalTests {

    @Autowired
    UrgentCallScenario calls;

    @Autowired
    CaseScenario scenario;

    @Autowired
    CaseFixtures cases;

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.engine.process.UrgentCallScenario#urgent")
    @DisplayName("SN-5 SN-10 ST-10 The customer reads whom to call and the PIN; after the call, by when we call back")
    void tellsTheCustomer(Urgent urgent) throws Exception {
        DeskCustomer customer = calls.customer(urgent);
        CaseNumber number = cases.aCase(customer);
        MockHttpSession session = signedIn(customer);
        UrgentCallView call = calls.call(number);

        String page = page(session, number);

        assertThat(page).contains("Please call us", String.valueOf(call.pin()));
        urgent.desk()
                .phones()
                .forEach(phone -> assertThat(page.contains(phone.number()))
                        .as(phone.purpose())
                        .isEqualTo(call.phones().contains(phone)));
        assertThat(page(engineerOf(urgent.desk()), number)).contains("It came in writing and cannot wait");

        calls.phones(urgent, String.valueOf(call.pin()), null);

        String after = page(session, number);
        assertThat(after).doesNotContain("Please call us", String.valueOf(call.pin()));
        boolean callBack = calls.call(number) != null;
        assertThat(after.contains("We call you back")).isEqualTo(callBack);
        assertThat(page(engineerOf(urgent.desk()), number).contains("This case must be called back"))
                .isEqualTo(callBack);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.engine.process.UrgentCallScenario#urgent")
    @DisplayName("SN-10 What came of the call is noted on the page of the case, and what cannot be taken comes back")
    void notesTheCall(Urgent urgent) throws Exception {
        CaseNumber number = calls.submitted(urgent);
        MockHttpSession session = engineerOf(urgent.desk());
        if (calls.tasks(number).isEmpty()) {
            assertThat(page(session, number)).doesNotContain("Note what came of your call");
            return;
        }
        Map<String, String> attempt = new HashMap<>(Map.of(
                "contactOutcome", "not-reached",
                "contactNumber", "+1 716 555 0100",
                "contactWords", "It rang <b>ten</b> times."));

        String again = send(session, "/cases/" + number + "/contact", attempt)
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(again).contains("What the customer reads is missing.", "It rang &lt;b&gt;ten");
        assertThat(calls.firstResponse(number).state()).isEqualTo("open");

        String empty = send(session, "/cases/" + number + "/contact", Map.of())
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(empty)
                .as("each field says what is wrong with it, and nobody else's")
                .contains("What came of the call? is required.", "The number you called is required.")
                .doesNotContain("(contactOutcome)", "is required. ");

        attempt.put("contactMessage", "We called and nobody answered.");
        send(session, "/cases/" + number + "/contact", attempt).andExpect(redirectedUrl("/cases/" + number));

        assertThat(calls.firstResponse(number).state()).isEqualTo("kept");
        assertThat(page(session, number)).contains("On the phone", "nobody answered", "It rang &lt;b&gt;ten");
        send(session, "/cases/" + number + "/contact", attempt).andExpect(status().isConflict());
    }

    @Test
    @DisplayName(
            "SN-5 Whoever picks up links the call by PIN or number; a wrong one is said so, elsewhere nothing is found")
    void linksACall() throws Exception {
        Urgent urgent = UrgentCallScenario.urgent().findFirst().orElseThrow();
        CaseNumber number = calls.submitted(urgent);
        String pin = String.valueOf(calls.call(number).pin());
        String path = "/staff/desks/" + urgent.desk().id() + "/calls";
        MockHttpSession session = engineerOf(urgent.desk());
        Desk other = DeskFixtures.desks().stream()
                .filter(desk -> !desk.equals(urgent.desk()))
                .findFirst()
                .orElseThrow();

        assertThat(look(session, "/staff/desks/" + urgent.desk().id() + "/intake")
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("PIN or case number");
        String wrong = pin.equals("000000") ? "000001" : "000000";
        assertThat(send(session, path, Map.of("reference", wrong, "caller", "Ann"))
                        .andExpect(status().isUnprocessableEntity())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("No open case of this desk has this PIN");
        send(session, path, Map.of("reference", "", "caller", "")).andExpect(status().isUnprocessableEntity());
        send(engineerOf(other), path, Map.of("reference", pin, "caller", "Ann")).andExpect(status().isNotFound());
        send(engineerOf(other), "/staff/desks/" + other.id() + "/calls", Map.of("reference", pin, "caller", "Ann"))
                .andExpect(status().isUnprocessableEntity());

        send(session, path, Map.of("reference", pin.substring(0, 3) + " " + pin.substring(3), "caller", "Ann"))
                .andExpect(redirectedUrl("/cases/" + number));

        assertThat(page(session, number)).contains("Ann phoned us", "Ann phoned about this case.");
        scenario.engineerDecides(number, Map.of("outcome", "resolve", "answer", "It works again."));
        send(session, path, Map.of("reference", number.value(), "caller", "Ann"))
                .andExpect(status().isConflict());
    }

    private String page(MockHttpSession session, CaseNumber number) throws Exception {
        return look(session, "/cases/" + number).andReturn().getResponse().getContentAsString();
    }
}
