package io.casewright.portal;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.access.StaffGroups;
import io.casewright.access.StaffMember;
import io.casewright.customer.Customers;
import io.casewright.desk.CatalogueItem;
import io.casewright.desk.Desk;
import io.casewright.engine.process.OrderScenario;
import io.casewright.engine.process.ServiceScenario;
import io.casewright.quote.DeliveryWords;
import io.casewright.quote.QuoteFixtures;
import io.casewright.quote.QuoteNumber;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

/** What sales sees beside a request, and what was charged. */
class SalesPagesTests extends PortalTests {

    private final Desk desk = QuoteFixtures.sellingDesks().get(0);

    @Autowired
    QuoteFixtures quoted;

    @Autowired
    OrderScenario orders;

    @Autowired
    DeliveryWords deliveries;

    @Autowired
    Customers customers;

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.quote.QuoteFixtures#sellingDesks")
    @DisplayName(
            "CT-5 ST-2: beside the request stand the contracts, the licences with their prices, and the catalogue's entry")
    void seesTheAccount(Desk any) throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(any);
        QuoteNumber quote = quoted.requested(customer);
        CatalogueItem service = any.catalogue().services().get(0);

        look(staffSession(QuotePagesTests.seller(any)), "/staff/quotes/" + quote)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("The account"),
                                containsString("Contracts"),
                                containsString("Active"),
                                containsString(
                                        customers
                                                        .licencesOf(customer.account()
                                                                .id())
                                                        .isEmpty()
                                                ? "None in the books."
                                                : "Licence price 10,000.00 "
                                                        + any.catalogue().currency()),
                                containsString(service.description()),
                                containsString(service.code()))));
    }

    @Test
    @DisplayName("CT-7 ST-11: staff find the codes of what is sold where the forms say, also on a case with a quote")
    void findsTheCodes() throws Exception {
        QuoteNumber quote = quoted.requested(fixtures.coveredCustomer(desk));

        look(engineerOf(desk), "/cases/" + quote.caseNumber())
                .andExpect(content()
                        .string(allOf(
                                containsString(">Services</h2>"),
                                containsString("What this desk sells and charges, with its codes"))));
    }

    @Test
    @DisplayName("CT-8 ST-11: charges stand in their month with a total for each currency, and in the file beside it")
    void listsCharges() throws Exception {
        ServiceScenario.Wanted wanted = orders.delivered(desk);
        QuoteNumber quote = wanted.quote();
        deliveries.confirm(quote, wanted.viewer(), wanted.author());
        MockHttpSession sales = staffSession(QuotePagesTests.seller(desk));
        YearMonth month = YearMonth.from(clock.instant().atZone(desk.zone()));

        look(sales, "/staff/quotes").andExpect(content().string(containsString("/staff/charges")));
        look(sales, "/staff/charges")
                .andExpect(content()
                        .string(allOf(
                                containsString(quote.value()),
                                containsString("200.00 " + desk.catalogue().currency()),
                                containsString("Total:"),
                                containsString("/api/desks/" + desk.id() + "/charges.csv?from=" + month.atDay(1)))));
        look(sales, "/staff/charges?desk=" + desk.id() + "&month=1999-12")
                .andExpect(content()
                        .string(allOf(
                                containsString("Nothing was charged in December 1999."),
                                not(containsString("charges.csv")))));
        look(sales, "/api/desks/" + desk.id() + "/charges.csv")
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
    }

    @Test
    @DisplayName(
            "D: charges are for sales and leads of the desk; a month that is none is named, and no other desk's is shown")
    void isForSalesAndLeads() throws Exception {
        MockHttpSession sales = staffSession(QuotePagesTests.seller(desk));
        look(sales, "/staff/charges?month=2026-13")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("The month must be written like 2026-11.")));
        look(sales, "/staff/charges?month=<b>").andExpect(content().string(not(containsString("<b>\""))));
        for (Desk other : DeskFixtures.desks()) {
            if (!other.id().equals(desk.id())) {
                look(sales, "/staff/charges?desk=" + other.id()).andExpect(status().isNotFound());
            }
        }
        look(member(StaffGroups.LEADS), "/staff/charges").andExpect(status().isOk());
        look(engineerOf(desk), "/staff/charges").andExpect(status().isNotFound());
        look(engineerOf(desk), "/staff/quotes").andExpect(content().string(not(containsString("/staff/charges"))));
        look(signedIn(fixtures.coveredCustomer(desk)), "/staff/charges").andExpect(status().is3xxRedirection());
    }

    private MockHttpSession member(String group) throws Exception {
        String id = "mem-" + UUID.randomUUID().toString().substring(0, 8);
        return staffSession(
                new StaffMember(id, "Mem Ber", id + "@casewright.example", Set.of(group), Set.of(desk.id())));
    }
}
