package io.casewright.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.desk.Desk;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Everything a customer needs works in a browser that runs no scripts. */
class WithoutScriptsTests extends BrowserTests {

    /** The one that asks most; what every desk asks is sent by forms of the same fields (NewCasePagesTests). */
    private final Desk desk = DeskFixtures.desks().stream()
            .max(Comparator.comparingInt(
                    candidate -> candidate.intakeBy("portal").size()))
            .orElseThrow();

    @Test
    @DisplayName("A customer submits, attaches a file, replies and resolves")
    void submitsRepliesAndResolves() {
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
        page.locator("[name=files]").setInputFiles(file("trace.log"));
        press(page, "Submit the case");

        assertThat(page.locator("h1")).hasText("The export stops half way");
        assertThat(page.locator(".timeline .files")).containsText("trace.log");
        page.getByLabel("Your message").fill("<i>One</i> more ${thing}.");
        page.locator("[name=files]").setInputFiles(file("more.log"));
        press(page, "Send the reply");
        assertThat(page.locator(".timeline .text").last()).hasText("<i>One</i> more ${thing}.");
        assertThat(page.locator(".timeline .files").last()).containsText("more.log");
        page.getByLabel("How was it solved?").fill("A restart helped.");
        press(page, "Mark as resolved");
        assertThat(page.locator(".case-head")).containsText("Resolved");
    }

    @Test
    @DisplayName("Going back and sending the form again makes no second case")
    void goesBackAndSubmitsAgainWithoutASecondCase() {
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

    private static FilePayload file(String name) {
        return new FilePayload(name, "text/plain", "a log".getBytes(StandardCharsets.UTF_8));
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
