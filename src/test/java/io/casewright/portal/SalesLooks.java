package io.casewright.portal;

import com.microsoft.playwright.Page;
import io.casewright.DeskCustomer;
import io.casewright.customer.Role;
import io.casewright.desk.Desk;
import io.casewright.engine.process.OrderScenario;
import io.casewright.engine.process.ServiceScenario;
import io.casewright.quote.QuoteFixtures;
import io.casewright.quote.QuoteNumber;
import io.casewright.quote.SentQuotes;
import io.casewright.quote.ServiceFixtures;
import org.springframework.beans.factory.annotation.Autowired;

/** How pages look on which something is sold. */
abstract class SalesLooks extends GalleryTests {

    @Autowired
    QuoteFixtures quoted;

    @Autowired
    SentQuotes sentQuotes;

    @Autowired
    OrderScenario orders;

    /** A quote from its draft to its replacement, to sales and to its customer. */
    void quotes(Page sales, Page buyer) {
        Desk selling = QuoteFixtures.sellingDesks().get(0);
        DeskCustomer ann = fixtures.coveredCustomer(selling);
        fixtures.becomes(ann.person(), ann, Role.ADMINISTRATOR);
        enter(sales, QuotePagesTests.seller(selling));
        QuoteNumber quote = quoted.priced(quoted.requested(ann), "5");
        String desk = "/staff/quotes/" + quote;
        gallery.at(sales, "/staff/quotes", "quotes");
        gallery.at(sales, desk, "quote-draft");
        sales.locator("[name=line-0-quantity]").fill("-1");
        pressAndLook(sales, "Save the draft", "quote-draft-refused");
        quoted.sent(quote);
        gallery.at(sales, desk, "quote-with-customer");
        pressAndLook(sales, "Withdraw the quote", "quote-withdrawal-refused");
        enter(buyer, ann);
        String page = "/quotes/" + quote + "/1";
        gallery.at(buyer, page, "quote");
        pressAndLook(buyer, "Accept the quote", "quote-acceptance-refused");
        pressAndLook(buyer, "Decline the quote", "quote-decline-refused");
        pressAndLook(buyer, "Ask the question", "quote-question-refused");
        gallery.at(buyer, "/cases/" + quote.caseNumber(), "case-with-quote");
        sentQuotes.revise(quote, QuoteFixtures.SALES);
        gallery.at(buyer, page, "quote-replaced");
    }

    /** What was ordered, up to its place among the charges. */
    void deliveries(Page sales, Page buyer) {
        Desk selling = QuoteFixtures.sellingDesks().get(0);
        ServiceScenario.Wanted wanted = orders.delivered(selling);
        enter(sales, QuotePagesTests.seller(selling));
        gallery.at(sales, "/staff/charges?month=1999-12", "no-charges");
        gallery.at(sales, "/staff/charges?month=13", "charges-refused");
        enter(buyer, wanted.asBuyer());
        String page = "/quotes/" + wanted.quote() + "/1";
        gallery.at(buyer, page, "quote-delivered");
        pressAndLook(buyer, "Say what is missing", "dispute-refused");
        pressAndLook(buyer, "Confirm the delivery", "quote-confirmed");
        gallery.at(sales, "/staff/charges", "charges");
    }

    /** What one may ask for, by itself and beside a case. */
    void services(Page buyer) {
        Desk selling = ServiceFixtures.desks().get(0);
        DeskCustomer ann = fixtures.coveredCustomer(selling);
        enter(buyer, ann);
        gallery.at(buyer, "/desks/" + selling.id() + "/services", "services");
        pressAndLook(buyer, "Ask for a quote", "services-refused");
        buyer.locator("[name=service]")
                .selectOption(selling.catalogue().buyable().get(0).code());
        buyer.locator("[name=words]").fill("For five of us.");
        pressAndLook(buyer, "Ask for a quote", "service-case");
        String beside = buyer.url().replaceAll("#.*", "") + "/services";
        gallery.at(buyer, beside, "case-services");
        pressAndLook(buyer, "Ask for a quote", "case-services-refused");
    }
}
