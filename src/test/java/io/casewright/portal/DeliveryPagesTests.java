package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.casewright.DeskCustomer;
import io.casewright.cases.CaseFixtures;
import io.casewright.cases.Conversation;
import io.casewright.customer.Role;
import io.casewright.desk.Desk;
import io.casewright.engine.process.OrderScenario;
import io.casewright.engine.process.ServiceScenario;
import io.casewright.quote.DeliveryState;
import io.casewright.quote.DeliveryWords;
import io.casewright.quote.QuoteFixtures;
import io.casewright.quote.QuoteNumber;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

/** What a customer says on the pages about what was delivered. */
class DeliveryPagesTests extends PortalTests {

    private static final String CONFIRM = "Confirm the delivery";

    private final Desk desk = QuoteFixtures.sellingDesks().get(0);

    @Autowired
    ServiceScenario services;

    @Autowired
    OrderScenario orders;

    @Autowired
    DeliveryWords deliveries;

    @Autowired
    Conversation conversation;

    DeskCustomer customer;
    ServiceScenario.Wanted wanted;
    DeskCustomer buyer;
    QuoteNumber quote;
    String page;

    @BeforeEach
    void somethingIsOrdered() {
        wanted = orders.ordered(desk);
        customer = wanted.customer();
        buyer = wanted.asBuyer();
        quote = wanted.quote();
        page = "/quotes/" + quote + "/1";
    }

    @Test
    @DisplayName(
            "CT-8: before it is delivered nothing can be confirmed; the case leads to where it can, and once is enough")
    void isConfirmed() throws Exception {
        MockHttpSession session = signedIn(buyer);
        MockHttpSession own = signedIn(customer);
        look(session, page)
                .andExpect(content()
                        .string(allOf(containsString("a day is to be agreed on"), not(containsString(CONFIRM)))));
        send(session, page + "/confirmation", Map.of())
                .andExpect(flash().attribute("notice", containsString("not scheduled yet")));
        services.scheduled(quote);
        send(session, page + "/dispute", Map.of("missing", "All of it."))
                .andExpect(flash().attribute("notice", containsString("not delivered yet")));
        services.delivered(quote);

        look(own, "/cases/" + quote.caseNumber()).andExpect(content().string(containsString(page + "#order")));
        look(own, page).andExpect(content().string(containsString(CONFIRM)));
        send(session, page + "/confirmation", Map.of()).andExpect(redirectedUrl(page));
        send(session, page + "/confirmation", Map.of()).andExpect(redirectedUrl(page));
        send(own, page + "/confirmation", Map.of()).andExpect(redirectedUrl(page));

        assertThat(state()).isEqualTo(DeliveryState.CONFIRMED);
        send(session, page + "/dispute", Map.of("missing", "Something."))
                .andExpect(flash().attribute("notice", containsString("confirmed already")));
        look(session, page)
                .andExpect(content()
                        .string(allOf(containsString("Delivered and confirmed."), not(containsString(CONFIRM)))));
        look(session, page + "/confirmation").andExpect(redirectedUrl(page));
    }

    @Test
    @DisplayName("CT-8: what is missing is said in words, kept once in the case, and delivered again")
    void isDisputed() throws Exception {
        services.scheduled(quote);
        services.delivered(quote);
        MockHttpSession session = signedIn(customer);

        send(session, page + "/dispute", Map.of("missing", " "))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("href=\"#missing\""), containsString(CONFIRM))));
        send(session, page + "/dispute", Map.of("missing", "x".repeat(2_001)))
                .andExpect(status().isUnprocessableEntity());
        assertThat(state()).isEqualTo(DeliveryState.DELIVERED);
        Map<String, String> words = Map.of("key", UUID.randomUUID().toString(), "missing", "The <b>second</b> day.");
        send(session, page + "/dispute", words).andExpect(redirectedUrl(page));
        send(session, page + "/dispute", words).andExpect(flash().attribute("notice", containsString("We see to")));
        send(session, page + "/confirmation", Map.of())
                .andExpect(flash().attribute("notice", containsString("being put right")));

        assertThat(state()).isEqualTo(DeliveryState.DISPUTED);
        assertThat(services.tasks(quote)).containsExactly("Task_DeliverService");
        assertThat(conversation.timeline(quote.caseNumber(), CaseFixtures.viewer(customer)))
                .filteredOn(entry -> entry.body().equals("The <b>second</b> day."))
                .hasSize(1);
        services.delivered(quote);
        look(session, page).andExpect(content().string(containsString(CONFIRM)));
    }

    @Test
    @DisplayName(
            "CT-8 D: it is for whose case it is and who buys: strangers, other colleagues and staff find nothing to say")
    void isForThoseItIsFor() throws Exception {
        services.scheduled(quote);
        services.delivered(quote);
        DeskCustomer colleague = new DeskCustomer(
                desk, fixtures.colleague(customer, Role.MEMBER), customer.account(), customer.example());
        MockHttpSession stranger = signedIn(fixtures.coveredCustomer(desk));
        send(stranger, page + "/confirmation", Map.of()).andExpect(status().isNotFound());
        send(stranger, page + "/dispute", Map.of("missing", "x")).andExpect(status().isNotFound());
        send(engineerOf(desk), page + "/confirmation", Map.of()).andExpect(status().isNotFound());
        send(signedIn(colleague), page + "/confirmation", Map.of()).andExpect(status().isNotFound());
        assertThat(state()).isEqualTo(DeliveryState.DELIVERED);
    }

    private DeliveryState state() {
        return deliveries.view(quote, wanted.viewer()).state();
    }
}
