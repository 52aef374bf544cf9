package io.casewright.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.casewright.DeskCustomer;
import io.casewright.desk.Desk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The way of a customer at every desk, on a phone. */
class CustomerJourneyTests extends BrowserTests {

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName(
            "ALL-7, CH-16, CH-17, SN-6 From the support centre to the answer, the resolution and a reply afterwards")
    void submitsFollowsRepliesAndResolves(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        Page page = page(PHONE, ColorScheme.LIGHT, true);
        Page engineer = page(DESKTOP, ColorScheme.LIGHT, true);

        page.navigate("/");
        follow(page, desk.name());
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Service hours")))
                .isVisible();
        signIn(page, customer);
        assertThat(page.getByText("You have no open case.")).isVisible();
        page.locator("nav").getByText("Submit a case").click();
        fillIn(page, customer);
        String promised = page.locator("#promised time").first().getAttribute("datetime");
        assertNoSidewaysScrolling(page);
        press(page, "Submit the case");

        assertThat(page.locator("h1")).hasText("The export stops half way");
        assertThat(page.locator("#owed ~ .promise time").first()).hasAttribute("datetime", promised);
        assertNoSidewaysScrolling(page);
        String address = page.url();

        signInAsEngineer(engineer, desk);
        engineer.navigate(address);
        decide(engineer, "Answer, and wait for the customer", "Which version do you use?");
        page.reload();
        assertThat(page.locator(".case-head")).containsText("Waiting for you");
        assertThat(page.locator(".case-head")).containsText("Without one the case closes on");
        assertThat(page.locator(".timeline")).containsText("Which version do you use?");

        page.getByLabel("Your message").fill("Version 7.");
        press(page, "Send the reply");
        assertThat(page.locator(".case-head")).containsText("With us");

        page.getByLabel("How was it solved?").fill("A restart helped.");
        press(page, "Mark as resolved");
        assertThat(page.locator(".case-head")).containsText("Resolved");
        assertThat(page.getByText("Your reply will")).isVisible();

        page.getByLabel("Your message").fill("It is back.");
        press(page, "Send the reply");
        assertThat(page.locator(".case-head")).containsText("New");
        assertNoSidewaysScrolling(page);
        assertThat(page.url()).contains("/cases/" + desk.casePrefix() + "-");
    }

    private static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link).setExact(true))
                .click();
    }

    static void decide(Page engineer, String outcome, String answer) {
        engineer.getByLabel(outcome).check();
        engineer.getByLabel("Answer to the customer").fill(answer);
        press(engineer, "Do it");
    }
}
