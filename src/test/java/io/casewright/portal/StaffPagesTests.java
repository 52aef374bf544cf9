package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.cases.CaseFixtures;
import io.casewright.cases.Channel;
import io.casewright.cases.SupportCase;
import io.casewright.cases.SupportCases;
import io.casewright.customer.Customers;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

class StaffPagesTests extends PortalTests {

    @Autowired
    CaseFixtures cases;

    @Autowired
    SupportCases supportCases;

    @Autowired
    Customers customers;

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ST-9 Staff find the open cases of their desks in the order of the queue, and those of no other desk")
    void showsTheQueuesOfTheirDesks(Desk desk) throws Exception {
        cases.aCase(fixtures.coveredCustomer(desk));
        cases.aCase(fixtures.coveredCustomer(desk));
        List<String> queue = supportCases.queue(Set.of(desk.id()), 50).stream()
                .map(SupportCase::number)
                .map(CaseNumber::value)
                .toList();

        String page = look(engineerOf(desk), "/staff")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page)
                .containsSubsequence(
                        queue.stream().map(number -> "/cases/" + number + "\"").toList());
        assertThat(page)
                .contains("/staff/outbox", "/camunda/app/tasklist/default/", "/staff/desks/" + desk.id() + "/intake");
        assertThat(DeskFixtures.desks())
                .filteredOn(other -> !other.id().equals(desk.id()))
                .allSatisfy(other -> assertThat(page).doesNotContain("/staff/desks/" + other.id() + "/intake"));
    }

    @Test
    void showsTheMailOfTheirDesksOnly() throws Exception {
        Desk desk = DeskFixtures.desks().get(0);
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        clock.moveTo(Instant.parse("2045-01-04T15:00:00Z")); // later than whatever other tests wrote: newest come first
        CaseNumber number = cases.aCase(customer);

        look(engineerOf(desk), "/staff/outbox")
                .andExpect(content().string(containsString(customer.person().email())))
                .andExpect(content().string(containsString("/cases/" + number)));
        look(engineerOf(DeskFixtures.desks().get(1)), "/staff/outbox")
                .andExpect(content().string(not(containsString(customer.person().email()))));
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    void takesACallOfSomebodyKnown(Desk desk) throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        MockHttpSession engineer = engineerOf(desk);
        String intake = "/staff/desks/" + desk.id() + "/intake";

        look(engineer, intake + "?email=" + customer.person().email())
                .andExpect(content().string(containsString(customer.person().name())))
                .andExpect(content().string(containsString(customer.account().name())));
        Map<String, String> call = call(customer, customer.person().email());
        CaseNumber number = takenDown(engineer, intake, call);
        CaseNumber again = takenDown(engineer, intake, call);

        SupportCase supportCase = supportCases.get(number);
        assertThat(again).isEqualTo(number);
        assertThat(supportCase.person()).isEqualTo(customer.person().id());
        assertThat(supportCase.channel()).isEqualTo(Channel.PHONE);
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    void takesACallOfAStrangerWhoBecomesKnownWithTheCase(Desk desk) throws Exception {
        MockHttpSession engineer = engineerOf(desk);
        String intake = "/staff/desks/" + desk.id() + "/intake";
        String email = "stranger-" + UUID.randomUUID() + "@somewhere.example";
        Map<String, String> call = with(call(fixtures.coveredCustomer(desk), email), "name", "A Stranger");

        send(engineer, intake, with(call, "subject", ""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#subject\"")))
                .andExpect(content().string(containsString("value=\"A Stranger\"")));
        assertThat(customers.findPerson(desk.id(), email)).isEmpty();
        CaseNumber number = takenDown(engineer, intake, call);

        assertThat(customers.person(supportCases.get(number).person()).name()).isEqualTo("A Stranger");
    }

    @Test
    void asksForTheCallersAddressFirst() throws Exception {
        Desk desk = DeskFixtures.desks().get(0);
        MockHttpSession engineer = engineerOf(desk);

        for (String bad : List.of("", "no address", "${7*7}@x", "<b>@x.example")) {
            look(
                            engineer,
                            "/staff/desks/" + desk.id() + "/intake?email="
                                    + java.net.URLEncoder.encode(bad, java.nio.charset.StandardCharsets.UTF_8))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("href=\"#email\"")));
        }
    }

    @Test
    void takesNoCallForADeskOneDoesNotWorkFor() throws Exception {
        Desk desk = DeskFixtures.desks().get(0);
        MockHttpSession elsewhere = engineerOf(DeskFixtures.desks().get(1));

        look(elsewhere, "/staff/desks/" + desk.id() + "/intake").andExpect(status().isNotFound());
        send(elsewhere, "/staff/desks/" + desk.id() + "/intake", call(fixtures.coveredCustomer(desk), "a@b.example"))
                .andExpect(status().isNotFound());
    }

    private CaseNumber takenDown(MockHttpSession engineer, String intake, Map<String, String> call) throws Exception {
        String address = send(engineer, intake, call)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return CaseNumber.of(String.valueOf(address).replace("/cases/", ""));
    }

    private static Map<String, String> call(DeskCustomer customer, String email) {
        Map<String, String> call = new LinkedHashMap<>();
        call.put("key", UUID.randomUUID().toString());
        call.put("email", email);
        call.put("subject", "Called about it");
        call.put("description", "Says that nothing works.");
        customer.intake("phone").forEach((name, value) -> call.put("fact-" + name, value.toString()));
        return call;
    }
}
