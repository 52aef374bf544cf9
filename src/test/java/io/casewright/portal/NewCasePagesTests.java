package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.cases.CaseFixtures;
import io.casewright.cases.SupportCases;
import io.casewright.customer.Account;
import io.casewright.customer.CustomerBooks;
import io.casewright.customer.Role;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.promise.Promises;
import io.casewright.time.ShownTime;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

class NewCasePagesTests extends PortalTests {

    @Autowired
    SupportCases cases;

    @Autowired
    Promises promises;

    @Autowired
    CustomerBooks books;

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ALL-13, ST-8, SN-2, CH-7 The form asks for the facts this desk decides by, and for no priority")
    void asksForWhatTheDeskAsksFor(Desk desk) throws Exception {
        String page = body(signedIn(fixtures.coveredCustomer(desk)), address(desk, "/new"));

        assertThat(desk.intakeBy("portal")).allSatisfy(fact -> {
            assertThat(page).contains("name=\"fact-" + fact.name() + "\"", HtmlUtils.htmlEscape(fact.label(), "UTF-8"));
            assertThat(fact.options())
                    .allSatisfy(option -> assertThat(page)
                            .contains(
                                    "value=\"" + option.value() + "\"", HtmlUtils.htmlEscape(option.label(), "UTF-8")));
        });
        assertThat(page).contains("name=\"statedKind\"").doesNotContain("name=\"priority\"");
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    void showsWhatIsPromisedBeforeAndAfterSubmitting(Desk desk) throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        MockHttpSession session = signedIn(customer);
        Map<String, String> form = newCase(customer);

        String before = send(session, address(desk, "/preview"), form)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        CaseNumber number = submitted(session, desk, form);
        String after = body(session, "/cases/" + number);

        assertThat(promises.of(number).stream().filter(promise -> promise.forCustomers()))
                .isNotEmpty()
                .allSatisfy(promise -> {
                    String due = ShownTime.in(DeskFixtures.ZONE, promise.dueAt());
                    assertThat(before).contains(due);
                    assertThat(after).contains(due);
                    assertThat(before).contains(promise.terms().binding() ? "We promise:" : "We aim at:");
                });
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ALL-11 Whoever is not entitled reads so before sending, why, and what would change it")
    void saysBeforehandThatSupportDoesNotCoverIt(Desk desk) throws Exception {
        DeskCustomer customer = fixtures.uncoveredCustomer(desk);
        MockHttpSession session = signedIn(customer);

        String before = send(session, address(desk, "/preview"), newCase(customer))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String after = body(session, "/cases/" + submitted(session, desk, newCase(customer)));

        assertThat(before).contains("Support does not cover this at the moment.", "kept");
        assertThat(after).contains("Parked", "kept", "It stopped working this morning.");
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    void answersAScriptWithThePromiseAlone(Desk desk) throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        MockHttpSession session = signedIn(customer);
        MockHttpServletRequestBuilder request =
                post(address(desk, "/preview")).session(session).with(csrf()).header("HX-Request", "true");

        mvc.perform(request)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("we need your answer to")))
                .andExpect(content().string(not(containsString("<html"))));
        newCase(customer).forEach(request::param);
        mvc.perform(request)
                .andExpect(content().string(containsString("Priority, by what you state")))
                .andExpect(content().string(not(containsString("<form"))));
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    void makesOneCaseHoweverOftenTheFormIsSent(Desk desk) throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        MockHttpSession session = signedIn(customer);
        Map<String, String> form = newCase(customer);

        CaseNumber first = submitted(session, desk, form);
        CaseNumber again = submitted(session, desk, form);

        assertThat(again).isEqualTo(first);
        assertThat(cases.of(CaseFixtures.viewer(customer), 10)).hasSize(1);
    }

    @Test
    void asksBeforeItTakesAnotherCaseFromTheSameForm() throws Exception {
        DeskCustomer customer = anyCustomer();
        MockHttpSession session = signedIn(customer);
        Map<String, String> form = newCase(customer);
        submitted(session, customer.desk(), form);

        String page = send(session, address(customer.desk(), ""), with(form, "subject", "Something else"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("value=\"Something else\"", "You have sent this form before");
        assertThat(page).doesNotContain(form.get("key"));
        assertThat(cases.of(CaseFixtures.viewer(customer), 10)).hasSize(1);
    }

    @Test
    @DisplayName("A form with foreign field names changes nothing but its own fields")
    void ignoresWhatItDidNotAskFor() throws Exception {
        DeskCustomer customer = anyCustomer();
        MockHttpSession session = signedIn(customer);
        Map<String, String> form = newCase(customer);
        for (String foreign :
                new String[] {"fact-confirmedPriority", "priority", "person", "desk", "channel", "follows", "fact-plan"
                }) {
            form.put(foreign, "1");
        }

        CaseNumber number = submitted(session, customer.desk(), form);

        assertThat(cases.get(number).person()).isEqualTo(customer.person().id());
        assertThat(cases.get(number).follows()).isNull();
        assertThat(body(session, "/cases/" + number)).doesNotContain("as confirmed", "fact-plan");
    }

    @Test
    void asksWhichCompanyWhereThereAreSeveral() throws Exception {
        DeskCustomer customer = anyCustomer();
        Desk desk = customer.desk();
        String other = "other-of-" + customer.account().key();
        books.account(desk.id(), other, "The Other Company", Account.Kind.CUSTOMER);
        books.membership(desk.id(), other, customer.person().email(), Role.MEMBER);
        MockHttpSession session = signedIn(customer);

        for (String none : new String[] {"", "no-such-company"}) {
            send(session, address(desk, ""), with(newCase(customer), "account", none))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("href=\"#account\"")));
        }
        CaseNumber number = submitted(
                session,
                desk,
                with(newCase(customer), "account", customer.account().key()));

        assertThat(cases.get(number).account()).isEqualTo(customer.account().id());
    }

    @Test
    void isForThePersonsOwnDeskOnly() throws Exception {
        DeskCustomer customer = anyCustomer();
        Desk elsewhere = DeskFixtures.desks().get(1);
        MockHttpSession session = signedIn(customer);

        look(session, address(elsewhere, "/new")).andExpect(redirectedUrl("/desks/" + elsewhere.id() + "/sign-in"));
        send(session, address(elsewhere, ""), newCase(customer)).andExpect(status().isNotFound());

        assertThat(cases.of(CaseFixtures.viewer(customer), 10)).isEmpty();
    }

    private DeskCustomer anyCustomer() {
        return fixtures.coveredCustomer(DeskFixtures.desks().get(0));
    }

    private CaseNumber submitted(MockHttpSession session, Desk desk, Map<String, String> form) throws Exception {
        String address = send(session, address(desk, ""), form)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return CaseNumber.of(String.valueOf(address).replace("/cases/", ""));
    }

    private String body(MockHttpSession session, String address) throws Exception {
        return look(session, address)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String address(Desk desk, String page) {
        return "/desks/" + desk.id() + "/cases" + page;
    }
}
