package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.casewright.DeskCustomer;
import io.casewright.cases.Author;
import io.casewright.cases.CaseFixtures;
import io.casewright.cases.Conversation;
import io.casewright.cases.SupportCases;
import io.casewright.customer.Role;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.CatalogueItem;
import io.casewright.desk.Desk;
import io.casewright.engine.process.ServiceScenario;
import io.casewright.quote.QuoteBook;
import io.casewright.quote.QuoteView;
import io.casewright.quote.ServiceFixtures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

/** The page on which customers ask for a service. */
class ServicePagesTests extends PortalTests {

    private final Desk desk = ServiceFixtures.desks().get(0);

    @Autowired
    SupportCases cases;

    @Autowired
    QuoteBook book;

    @Autowired
    CaseFixtures caseFixtures;

    @Autowired
    Conversation conversation;

    @Autowired
    ServiceScenario services;

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.quote.ServiceFixtures#desks")
    @DisplayName("CT-11 CT-8: what a desk offers stands on the page; asked for, sales has a quote to price, once")
    void asksForAService(Desk any) throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(any);
        MockHttpSession session = signedIn(customer);
        String page = "/desks/" + any.id() + "/services";
        CatalogueItem item = any.catalogue().buyable().get(0);

        look(session, "/desks/" + any.id()).andExpect(content().string(containsString(page)));
        look(session, page)
                .andExpect(content()
                        .string(allOf(
                                containsString(item.description()),
                                containsString("nothing is delivered before it is accepted"))));
        Map<String, String> form = wish(item.code());
        String address = send(session, page, form).andReturn().getResponse().getRedirectedUrl();
        send(session, page, form).andExpect(redirectedUrl(address));

        CaseNumber number = CaseNumber.of(String.valueOf(address).replace("/cases/", ""));
        List<QuoteView> quotes = book.ofCase(number, CaseFixtures.viewer(customer));
        assertThat(quotes).hasSize(1);
        assertThat(quotes.get(0).service()).isEqualTo(item.code());
        assertThat(services.tasks(quotes.get(0).number())).containsExactly("Task_PriceService");
        look(session, address)
                .andExpect(content()
                        .string(allOf(
                                containsString("Waiting for a quote"),
                                containsString("We have your request in case " + number),
                                containsString("For &lt;b&gt;five&lt;/b&gt; of us."))));
        send(session, page, with(form, "words", "Something else."))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("with other content")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"0", "-1", "1e3", "ten", "10000.01", "1.005", "NaN", "99999999999999"})
    @DisplayName("CT-11: hours that nobody can mean are named; what was written stays")
    void refusesHours(String hours) throws Exception {
        ServiceFixtures.Offered offered = ServiceFixtures.any(item -> item.unit() == CatalogueItem.Unit.HOURS);
        refused(offered, with(wish(offered.item().code()), "hours", hours), "hours");
    }

    @Test
    @DisplayName("CT-11: each wrong field is named, and nothing is asked for")
    void namesEachField() throws Exception {
        ServiceFixtures.Offered offered = ServiceFixtures.any(item -> item.unit() != CatalogueItem.Unit.HOURS);
        refused(offered, with(wish(offered.item().code()), "hours", "3"), "hours");
        refused(offered, with(wish(offered.item().code()), "words", " "), "words");
        refused(offered, with(wish(offered.item().code()), "words", "x".repeat(2_001)), "words");
        refused(offered, wish(""), "service");
        refused(offered, wish("nothing-of-ours"), "service");
        for (Desk any : ServiceFixtures.desks()) {
            for (CatalogueItem item : any.catalogue().services()) {
                if (!item.buyable()) {
                    refused(new ServiceFixtures.Offered(any, item), wish(item.code()), "service");
                }
            }
        }
    }

    private void refused(ServiceFixtures.Offered offered, Map<String, String> form, String field) throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(offered.desk());
        String link = "href=\"#" + field + "\"";
        boolean shown = !field.equals("hours")
                || offered.desk().catalogue().buyable().stream()
                        .anyMatch(item -> item.unit() == CatalogueItem.Unit.HOURS);
        send(signedIn(customer), "/desks/" + offered.desk().id() + "/services", form)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(shown ? link : "leave the hours open")));
        assertThat(cases.of(CaseFixtures.viewer(customer), 9)).isEmpty();
    }

    @Test
    @DisplayName(
            "CT-11: beside an open case it becomes one of its services; not beside one that has ended or is another's")
    void asksBesideACase() throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = caseFixtures.aCase(customer);
        MockHttpSession session = signedIn(customer);
        String page = "/cases/" + number + "/services";
        Map<String, String> form = wish(desk.catalogue().buyable().get(0).code());

        look(session, "/cases/" + number).andExpect(content().string(containsString(page)));
        look(session, page).andExpect(content().string(containsString("case " + number)));
        send(session, page, Map.of()).andExpect(status().isUnprocessableEntity());
        send(session, page, form).andExpect(redirectedUrl("/cases/" + number));
        send(session, page, form).andExpect(redirectedUrl("/cases/" + number));

        assertThat(book.ofCase(number, CaseFixtures.viewer(customer))).hasSize(1);
        MockHttpSession stranger = signedIn(fixtures.coveredCustomer(desk));
        look(stranger, page).andExpect(status().isNotFound());
        send(stranger, page, form).andExpect(status().isNotFound());
        look(engineerOf(desk), page).andExpect(status().isNotFound());
        send(engineerOf(desk), page, form).andExpect(status().isNotFound());
        conversation.resolve(number, CaseFixtures.viewer(customer), Author.customer(customer.person()), null);
        send(session, page, wish(form.get("service"))).andExpect(redirectedUrl("/cases/" + number));
        look(session, "/cases/" + number).andExpect(content().string(not(containsString(page))));
        assertThat(book.ofCase(number, CaseFixtures.viewer(customer))).hasSize(1);
    }

    @Test
    @DisplayName("CT-11: who may not buy may ask, and reads who decides; a desk that offers nothing has no such page")
    void saysWhoDecides() throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        fixtures.becomes(customer.person(), customer, Role.MEMBER);
        String buyer = fixtures.colleague(customer, Role.ADMINISTRATOR).name();
        look(signedIn(customer), "/desks/" + desk.id() + "/services")
                .andExpect(content().string(containsString("accepted by " + buyer)));
        look(new MockHttpSession(), "/desks/" + desk.id() + "/services").andExpect(status().is3xxRedirection());

        for (Desk other : ServiceFixtures.others()) {
            MockHttpSession session = signedIn(fixtures.coveredCustomer(other));
            look(session, "/desks/" + other.id() + "/services").andExpect(status().isNotFound());
            send(session, "/desks/" + other.id() + "/services", wish("training"))
                    .andExpect(status().isNotFound());
            look(session, "/desks/" + other.id()).andExpect(content().string(not(containsString("/services"))));
        }
    }

    private static Map<String, String> wish(String service) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("key", UUID.randomUUID().toString());
        form.put("service", service);
        form.put("words", "For <b>five</b> of us.");
        form.put("hours", "");
        return form;
    }
}
