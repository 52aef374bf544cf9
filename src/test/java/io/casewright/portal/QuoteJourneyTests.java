package io.casewright.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.casewright.DeskCustomer;
import io.casewright.access.StaffMember;
import io.casewright.customer.Role;
import io.casewright.desk.Desk;
import io.casewright.engine.process.ServiceScenario;
import io.casewright.quote.QuoteFixtures;
import io.casewright.quote.QuoteNumber;
import io.casewright.quote.ServiceFixtures;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A quote from the desk of sales to the order, in browsers that run no scripts, by keyboard, on the narrowest screen. */
class QuoteJourneyTests extends BrowserTests {

    private final Desk desk = QuoteFixtures.sellingDesks().get(0);

    @Autowired
    QuoteFixtures quoted;

    @Autowired
    ServiceScenario services;

    @Test
    @DisplayName("CT-8 CH-12: sales prices, the customer asks, sales prices again, and the new version is accepted")
    void goesFromTheDraftToTheOrder() {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        fixtures.becomes(customer.person(), customer, Role.ADMINISTRATOR);
        QuoteNumber quote = quoted.requested(customer);
        Page sales = page(DESKTOP, ColorScheme.LIGHT, false);
        enter(sales, desk);
        sales.navigate("/staff/quotes/" + quote);

        price(sales, 0, "Two days of training", "16", "95.50");
        sales.getByLabel("Note").last().fill("Lunch is included.");
        press(sales, "Save the draft");
        price(sales, 1, "Travel", "1", "300");
        press(sales, "Save the draft");
        assertThat(sales.locator(".quote-total td")).hasText("1,828.00 " + currency());
        picture(sales, "journey-sales");
        quoted.approvedAndSent(quote);

        Page buyer = page(NARROWEST, ColorScheme.DARK, false);
        signIn(buyer, customer);
        buyer.navigate("/cases/" + quote.caseNumber());
        buyer.getByText(quote.value(), new Page.GetByTextOptions().setExact(true))
                .first()
                .press("Enter");
        assertThat(buyer.locator(".quote-total td")).hasText("1,828.00 " + currency());
        assertNoSidewaysScrolling(buyer);
        picture(buyer, "journey-buyer");
        buyer.getByLabel("Your question").fill("Can it be a day less?");
        press(buyer, "Ask the question");
        assertThat(buyer.getByText("Your question is with us")).isVisible();
        Download paper =
                buyer.waitForDownload(() -> buyer.getByText("The same as a PDF").press("Enter"));
        org.assertj.core.api.Assertions.assertThat(paper.suggestedFilename()).isEqualTo(quote + "-v1.pdf");

        sales.navigate("/staff/quotes/" + quote);
        assertThat(sales.getByText("Can it be a day less?")).isVisible();
        press(sales, "Price it again");
        price(sales, 0, "A day of training", "8", "95.50");
        sales.locator("[name=line-1-remove]").check();
        press(sales, "Save the draft");
        assertThat(sales.locator(".quote-total td")).hasText("764.00 " + currency());
        buyer.reload();
        assertThat(buyer.locator(".notice").first()).containsText("cannot be accepted any more");
        quoted.approvedAndSent(quote);

        buyer.reload();
        buyer.getByText("Read version 2").press("Enter");
        buyer.getByLabel("Your full name").fill("Ann Example");
        press(buyer, "Accept the quote");
        assertThat(buyer.getByText("as “Ann Example”")).isVisible();
        assertThat(buyer.getByLabel("Your full name")).hasCount(0);
        assertNoSidewaysScrolling(buyer);
        picture(buyer, "journey-accepted");
    }

    @Test
    @DisplayName("CT-11 CT-8: asked for, priced, accepted, scheduled, delivered, confirmed, and on the list of charges")
    void goesFromTheWishToTheCharge() {
        Desk selling = ServiceFixtures.desks().get(0);
        DeskCustomer customer = fixtures.coveredCustomer(selling);
        fixtures.becomes(customer.person(), customer, Role.ADMINISTRATOR);
        Page buyer = page(NARROWEST, ColorScheme.DARK, false);
        signIn(buyer, customer);
        buyer.navigate("/desks/" + selling.id());
        buyer.getByText("Ask for a service").press("Enter");
        buyer.locator("[name=service]")
                .selectOption(selling.catalogue().buyable().get(0).code());
        buyer.getByLabel("What do you want?").fill("For five of us, 日本語.");
        press(buyer, "Ask for a quote");
        assertThat(buyer.locator(".case-head")).containsText("Waiting for a quote");
        assertNoSidewaysScrolling(buyer);
        String address = buyer.url();
        QuoteNumber quote = QuoteNumber.of(address.replaceAll(".*/", "") + "-Q1");

        Page sales = page(DESKTOP, ColorScheme.LIGHT, false);
        enter(sales, selling);
        sales.navigate("/staff/quotes");
        sales.getByText(quote.value()).press("Enter");
        assertThat(sales.getByText("The account").first()).isVisible();
        price(sales, 0, "For five of you", "2", "100");
        press(sales, "Save the draft");
        services.does(quote, "Task_PriceService", QuoteFixtures.SALES.id(), Map.of("pricingOutcome", "send"));
        if (services.taskOf(quote, "Task_ApproveQuote") != null) {
            services.does(quote, "Task_ApproveQuote", "lena.lead", Map.of("approval", "approve"));
        }
        buyer.navigate(address);
        assertThat(buyer.locator(".case-head")).containsText("A quote waits for the answer of");
        buyer.getByText(quote.value(), new Page.GetByTextOptions().setExact(true))
                .first()
                .press("Enter");
        buyer.getByLabel("Your full name").fill("Ann Example");
        press(buyer, "Accept the quote");
        services.scheduled(quote);
        services.delivered(quote);

        buyer.navigate(address);
        assertThat(buyer.locator(".case-head")).containsText("Confirm what was delivered");
        buyer.getByText("Confirm the delivery, or say").press("Enter");
        picture(buyer, "journey-delivered");
        press(buyer, "Confirm the delivery");
        assertThat(buyer.getByText("Delivered and confirmed.")).isVisible();
        buyer.navigate(address);
        assertThat(buyer.locator(".case-head")).containsText("Closed");
        sales.navigate("/staff/charges");
        assertThat(sales.locator("tr", new Page.LocatorOptions().setHasText(quote.value())))
                .containsText("200.00");
        picture(sales, "journey-charges");
    }

    private void enter(Page page, Desk of) {
        StaffMember seller = QuotePagesTests.seller(of);
        staff.hire(seller, PASSWORD + " 1A!");
        page.navigate("/desks/test-door?name=" + seller.id() + "&password=" + PASSWORD + " 1A!");
    }

    private String currency() {
        return desk.catalogue().currency();
    }

    private static void price(Page page, int line, String words, String quantity, String price) {
        page.locator("[name=line-" + line + "-words]").fill(words);
        page.locator("[name=line-" + line + "-quantity]").fill(quantity);
        page.locator("[name=line-" + line + "-price]").fill(price);
    }
}
