package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.cases.CaseFixtures;
import io.casewright.cases.CaseState;
import io.casewright.cases.Conversation;
import io.casewright.cases.EntryView;
import io.casewright.cases.SupportCases;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.time.ShownTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

class CasePagesTests extends PortalTests {

    @Autowired
    CaseFixtures cases;

    @Autowired
    SupportCases supportCases;

    @Autowired
    Conversation conversation;

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("E01 A case of somebody else and a case that is not there are the same page")
    void doesNotExistForAnybodyElse(Desk desk) throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = cases.aCase(customer);
        Desk elsewhere =
                DeskFixtures.desks().get(desk.equals(DeskFixtures.desks().get(0)) ? 1 : 0);

        for (MockHttpSession other : List.of(
                signedIn(fixtures.coveredCustomer(desk)),
                signedIn(fixtures.coveredCustomer(elsewhere)),
                engineerOf(elsewhere))) {
            assertThat(absent(other, "/cases/" + number))
                    .isEqualTo(absent(other, "/cases/" + desk.casePrefix() + "-987654"));
            for (String act : List.of("messages", "resolution", "notes", "decision", "entitlement-check")) {
                send(
                                other,
                                "/cases/" + number + "/" + act,
                                Map.of("message", "x", "note", "x", "outcome", "keep", "answer", "x"))
                        .andExpect(status().isNotFound());
            }
        }

        assertThat(entries(number, customer)).hasSize(1);
    }

    private String absent(MockHttpSession session, String address) throws Exception {
        return look(session, address)
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ST-6, CH-4 Customers see what is for customers; engineers see notes, aims and what was decided, too")
    void showsEngineersMore(Desk desk) throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = cases.aCase(customer);
        MockHttpSession engineer = engineerOf(desk);
        send(engineer, "/cases/" + number + "/notes", Map.of("note", "Looks like the proxy."));

        String theirs = page(signedIn(customer), number);
        String ours = page(engineer, number);

        assertThat(ours).contains("Looks like the proxy.", "What the policy answered", "Entitlement", "Queue rank");
        assertThat(theirs)
                .doesNotContain("Looks like the proxy.", "What the policy answered", "Only engineers see this aim");
        assertThat(theirs).contains("id=\"entry-", "What is known", "<time datetime=\"2026-11-18T15:00:00Z\"");
        assertThat(customer.intake("portal").keySet())
                .allSatisfy(fact -> assertThat(theirs)
                        .contains(desk.intakeFact(fact).orElseThrow().label().replace("’", "&rsquo;")));
    }

    @Test
    void answersAScriptWithTheTimelineAlone() throws Exception {
        DeskCustomer customer = anyCustomer();
        CaseNumber number = cases.aCase(customer);

        mvc.perform(get("/cases/" + number).session(signedIn(customer)).header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("class=\"timeline\"")))
                .andExpect(content().string(not(containsString("<html"))));
        mvc.perform(get("/cases/" + number).header("HX-Request", "true"))
                .andExpect(status().is(286))
                .andExpect(header().string("HX-Reswap", "none"));
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("CH-16, CH-17 The customer replies, resolves, and reads what a reply would do then")
    void repliesAndResolves(Desk desk) throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        MockHttpSession session = signedIn(customer);
        String address = "/cases/" + cases.aCase(customer);
        CaseNumber number = CaseNumber.of(address.substring(7));

        send(session, address + "/messages", Map.of("message", "It says <b>“error 7”</b>."))
                .andExpect(redirectedUrl(address));
        send(session, address + "/resolution", Map.of("reason", "Restarted.")).andExpect(redirectedUrl(address));

        String page = page(session, number);
        assertThat(page)
                .contains("Resolved", "Restarted.", "&lt;b&gt;", "Your reply will")
                .doesNotContain("<b>“error");
        send(session, address + "/resolution", Map.of()).andExpect(redirectedUrl(address));
        String answered = send(session, address + "/messages", Map.of("message", "It is back."))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        boolean reopens = page.contains("Your reply will reopen this case.");
        assertThat(String.valueOf(answered).equals(address)).isEqualTo(reopens);
        assertThat(supportCases
                        .get(CaseNumber.of(String.valueOf(answered).substring(7)))
                        .state())
                .isEqualTo(CaseState.NEW);
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ALL-7, CH-18, SN-6 While we wait for the customer, the page says when the case closes, in their zone")
    void saysWhenASilentCaseCloses(Desk desk) throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = cases.aCase(customer);
        send(engineerOf(desk), "/cases/" + number + "/decision", Map.of("outcome", "wait", "answer", "Which version?"))
                .andExpect(redirectedUrl("/cases/" + number));
        String closes = ShownTime.in(
                DeskFixtures.ZONE,
                supportCases.get(number).waiting().orElseThrow().closesAt());

        assertThat(page(signedIn(customer), number)).contains("Waiting for you", closes, "Which version?");
        look(signedIn(customer), "/desks/" + desk.id() + "/cases")
                .andExpect(content().string(containsString(closes)));
    }

    @Test
    void takesAReplyOnceHoweverOftenItIsSent() throws Exception {
        DeskCustomer customer = anyCustomer();
        CaseNumber number = cases.aCase(customer);
        MockHttpSession session = signedIn(customer);
        Map<String, String> reply =
                Map.of("message", "Any news?", "key", UUID.randomUUID().toString());

        send(session, "/cases/" + number + "/messages", reply).andExpect(redirectedUrl("/cases/" + number));
        send(session, "/cases/" + number + "/messages", reply).andExpect(redirectedUrl("/cases/" + number));
        send(session, "/cases/" + number + "/messages", with(reply, "message", "Something else"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Something else")));

        assertThat(entries(number, customer)).hasSize(2);
    }

    @Test
    void keepsWordsItCannotTake() throws Exception {
        DeskCustomer customer = anyCustomer();
        CaseNumber number = cases.aCase(customer);
        MockHttpSession session = signedIn(customer);
        MockHttpSession engineer = engineerOf(customer.desk());

        for (String bad : List.of("", "  ", "nul \u0000", "a".repeat(20_001))) {
            refused(session, number, "messages", "message", bad);
            refused(engineer, number, "notes", "note", bad);
        }
        refused(session, number, "resolution", "reason", "a".repeat(2_001));
        refused(engineer, number, "decision", "outcome", "");
        refused(engineer, number, "decision", "outcome", "${7*7}");

        assertThat(entries(number, customer)).hasSize(1);
    }

    private void refused(MockHttpSession session, CaseNumber number, String act, String field, String value)
            throws Exception {
        send(session, "/cases/" + number + "/" + act, Map.of(field, value))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#" + field + "\"")))
                .andExpect(content().string(containsString("id=\"" + field + "-problem\"")));
    }

    @Test
    @DisplayName("Two engineers complete one task: one wins, the other is told and keeps the text")
    void keepsTheTextOfWhoeverWasSlower() throws Exception {
        DeskCustomer customer = anyCustomer();
        CaseNumber number = cases.aCase(customer);
        send(
                        engineerOf(customer.desk()),
                        "/cases/" + number + "/decision",
                        Map.of("outcome", "resolve", "answer", "Solved."))
                .andExpect(redirectedUrl("/cases/" + number));

        send(
                        engineerOf(customer.desk()),
                        "/cases/" + number + "/decision",
                        Map.of("outcome", "keep", "answer", "My careful words"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("My careful words")));
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ALL-11 A parked case says why and what would change it; staff check it again")
    void checksAParkedCaseAgain(Desk desk) throws Exception {
        DeskCustomer customer = fixtures.uncoveredCustomer(desk);
        CaseNumber number = cases.aCase(customer);
        MockHttpSession engineer = engineerOf(desk);

        assertThat(page(signedIn(customer), number))
                .contains("Parked", "kept")
                .doesNotContain("Check entitlement again");
        assertThat(page(engineer, number)).contains("Check entitlement again");
        send(signedIn(customer), "/cases/" + number + "/entitlement-check", Map.of())
                .andExpect(status().isNotFound());
        send(engineer, "/cases/" + number + "/entitlement-check", Map.of())
                .andExpect(redirectedUrl("/cases/" + number));
        assertThat(page(engineer, number)).contains("Entitlement checked again by");
    }

    @Test
    void takesStaffForNoCustomer() throws Exception {
        DeskCustomer customer = anyCustomer();
        CaseNumber number = cases.aCase(customer);
        MockHttpSession engineer = engineerOf(customer.desk());

        send(engineer, "/cases/" + number + "/messages", Map.of("message", "As if"))
                .andExpect(status().isNotFound());
        send(engineer, "/cases/" + number + "/resolution", Map.of()).andExpect(status().isNotFound());

        assertThat(supportCases.get(number).state()).isEqualTo(CaseState.NEW);
    }

    private DeskCustomer anyCustomer() {
        return fixtures.coveredCustomer(DeskFixtures.desks().get(0));
    }

    private String page(MockHttpSession session, CaseNumber number) throws Exception {
        return look(session, "/cases/" + number)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** What people said and did; what the product itself asks for is of no matter here. */
    private List<EntryView> entries(CaseNumber number, DeskCustomer customer) {
        return conversation.timeline(number, CaseFixtures.viewer(customer)).stream()
                .filter(entry -> !entry.authorKind().equals("system"))
                .toList();
    }
}
