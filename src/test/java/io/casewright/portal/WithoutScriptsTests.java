package io.casewright.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import io.casewright.DeskCustomer;
import io.casewright.desk.Desk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything a customer needs works in a browser that runs no scripts. */
class WithoutScriptsTests extends BrowserTests {

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    void submitsAndReplies(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        Page page = page(PHONE, ColorScheme.DARK, false);

        signIn(page, customer);
        page.navigate("/desks/" + desk.id() + "/cases/new");
        press(page, "Submit the case");
        assertThat(page.locator(".summary")).containsText("The subject is missing.");
        page.locator(".summary a").first().press("Enter");
        fillIn(page, customer);
        press(page, "Show what you are promised");
        assertThat(page.locator("#promised time").first()).isVisible();
        assertThat(page.getByLabel("Subject")).hasValue("The export stops half way");
        press(page, "Submit the case");

        assertThat(page.locator("h1")).hasText("The export stops half way");
        page.getByLabel("Your message").fill("<i>One</i> more ${thing}.");
        press(page, "Send the reply");
        assertThat(page.locator(".timeline .text").last()).hasText("<i>One</i> more ${thing}.");
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    void goesBackAndSubmitsAgainWithoutASecondCase(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        Page page = page(PHONE, ColorScheme.LIGHT, false);
        signIn(page, customer);
        page.navigate("/desks/" + desk.id() + "/cases/new");
        String key = page.locator("input[name=key]").inputValue();
        fillIn(page, customer);
        press(page, "Submit the case");
        String first = page.url();

        back(page);
        if (page.locator("input[name=key]").inputValue().equals(key)) {
            fillIn(page, customer);
            press(page, "Submit the case");
            org.assertj.core.api.Assertions.assertThat(page.url()).isEqualTo(first);
        }

        page.navigate("/desks/" + desk.id() + "/cases");
        assertThat(page.locator(".case-list li")).hasCount(1);
    }

    /** Right after a navigation Chromium may be between two pages; then one goes back a moment later. */
    private static void back(Page page) {
        page.waitForLoadState();
        try {
            page.goBack();
        } catch (PlaywrightException between) {
            page.waitForLoadState();
            page.goBack();
        }
    }
}
