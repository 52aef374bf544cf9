package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.access.StaffGroups;
import io.casewright.access.StaffMember;
import io.casewright.cases.Assignee;
import io.casewright.cases.Assignees;
import io.casewright.cases.CaseFixtures;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

class CaseTeamTests extends PortalTests {

    private final Desk desk = DeskFixtures.desks().get(0);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    CaseFixtures cases;

    @Autowired
    Assignees assignees;

    private static final Instant LONG_BEFORE = Instant.parse("2021-01-06T15:00:00Z");

    private DeskCustomer customer;
    private CaseNumber number;
    private String address;
    private MockHttpSession jane;
    private MockHttpSession eve;
    private MockHttpSession lead;

    @BeforeEach
    void gather() throws Exception {
        customer = fixtures.coveredCustomer(desk);
        clock.moveTo(LONG_BEFORE); // due before whatever other tests left in the queue, which is shown in part
        number = cases.aCase(customer);
        clock.moveTo(START);
        address = "/cases/" + number;
        jane = staff("jane", "Jane", StaffGroups.SUPPORT_ENGINEERS);
        eve = staff("eve", "Eve", StaffGroups.SUPPORT_ENGINEERS);
        lead = staff("lead", "Grace", StaffGroups.LEADS);
    }

    private MockHttpSession staff(String id, String name, String group) throws Exception {
        return staffSession(
                new StaffMember(id + "-" + mark, name, id + "@casewright.example", Set.of(group), Set.of(desk.id())));
    }

    @Test
    @DisplayName("Who takes a case has its task, wherever lists show it; customers do not read of it")
    void takesHandsOnAndGivesBack() throws Exception {
        assign(jane, "jane-" + mark);
        assertThat(assignees.of(number)).contains(new Assignee("jane-" + mark, "Jane"));
        look(jane, address).andExpect(content().string(containsString("Jane (you)")));
        look(jane, "/staff").andExpect(content().string(containsString("Jane has it")));
        look(signedIn(customer), address)
                .andExpect(content().string(not(containsString("Taken by"))))
                .andExpect(content().string(not(containsString("Who works on it"))));

        assign(jane, "eve-" + mark);
        assertThat(assignees.of(number)).map(Assignee::name).contains("Eve");
        look(eve, address).andExpect(content().string(containsString("Handed to Eve by Jane.")));
        assign(eve, "");
        assertThat(assignees.of(number)).isEmpty();
        look(eve, address).andExpect(content().string(containsString("Given back by Eve.")));
    }

    @Test
    @DisplayName("What a colleague has taken only a lead hands on, and only to somebody of the desk")
    void leavesToLeadsWhatAColleagueHasTaken() throws Exception {
        assign(jane, "jane-" + mark);

        assign(eve, "eve-" + mark);
        assertThat(assignees.of(number)).map(Assignee::id).contains("jane-" + mark);
        assign(lead, "eve-" + mark);
        assertThat(assignees.of(number)).map(Assignee::id).contains("eve-" + mark);
        for (String nobody : new String[] {
            "no.one", "${7*7}", "operator'--", customer.person().email()
        }) {
            send(lead, address + "/assignee", Map.of("assignee", nobody))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("Choose somebody who works for this desk.")));
        }
        assertThat(assignees.of(number)).map(Assignee::id).contains("eve-" + mark);
    }

    @Test
    void waitsForNobodyWhenTheTaskHasEnded() throws Exception {
        assign(jane, "jane-" + mark);

        send(jane, address + "/decision", Map.of("outcome", "wait", "answer", "Which version?"))
                .andExpect(redirectedUrl(address));

        assertThat(assignees.of(number)).isEqualTo(Optional.empty());
        assign(jane, "jane-" + mark);
        assertThat(assignees.of(number)).isEmpty();
    }

    @Test
    @DisplayName("Whoever opens a case sees who is writing on it, for a minute after the last sign of life")
    void showsWhoIsWriting() throws Exception {
        send(jane, address + "/writers", Map.of()).andExpect(content().string(not(containsString("Jane"))));

        look(eve, address + "/writers").andExpect(content().string(containsString("Jane is writing")));
        look(eve, address).andExpect(content().string(containsString("is writing on this case right now")));
        clock.moveTo(START.plus(Duration.ofSeconds(59)));
        look(eve, address + "/writers").andExpect(content().string(containsString("Jane")));
        clock.moveTo(START.plus(Duration.ofSeconds(61)));
        look(eve, address + "/writers").andExpect(content().string(not(containsString("Jane"))));
        send(jane, address + "/writers", Map.of());
        send(jane, address + "/notes", Map.of("note", "Done."));
        look(eve, address + "/writers").andExpect(content().string(not(containsString("Jane"))));
        look(signedIn(customer), address + "/writers").andExpect(status().isNotFound());
        send(signedIn(customer), address + "/writers", Map.of()).andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("Who answers after a colleague is asked to read that first, and keeps the words")
    void asksToReadFirst() throws Exception {
        send(jane, address + "/decision", Map.of("outcome", "keep", "answer", "Clear the cache.", "seen", "0"))
                .andExpect(status().isConflict()); // the customer's own message was not seen, either
        send(jane, address + "/decision", Map.of("outcome", "keep", "answer", "Clear the cache.", "seen", "999"))
                .andExpect(redirectedUrl(address));
        clock.moveTo(START.plus(Duration.ofMinutes(2)));
        send(eve, address + "/decision", Map.of("outcome", "keep", "answer", "My careful words", "seen", "1"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Jane answered 2 min ago; read it, then send again.")))
                .andExpect(content().string(containsString("My careful words")));
        send(eve, address + "/decision", Map.of("outcome", "keep", "answer", "My careful words"))
                .andExpect(redirectedUrl(address));

        send(signedIn(customer), address + "/messages", Map.of("message", "It is slow", "seen", "1"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Eve answered")))
                .andExpect(content().string(containsString("It is slow")));
    }

    private void assign(MockHttpSession who, String to) throws Exception {
        send(who, address + "/assignee", Map.of("assignee", to)).andExpect(redirectedUrl(address));
    }
}
