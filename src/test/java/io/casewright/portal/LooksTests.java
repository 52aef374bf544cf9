package io.casewright.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.desk.Desk;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page in both themes, on a wide and on the narrowest screen: readable, reachable, and kept as a picture. */
class LooksTests extends BrowserTests {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Desk desk = DeskFixtures.desks().get(0);

    @ParameterizedTest
    // No style depends on theme and width together, so these two see both of each in half the time of all four.
    @CsvSource({
        DESKTOP + ", LIGHT",
        NARROWEST + ", DARK",
    })
    @DisplayName("No page scrolls sideways, breaks its content policy, or fails WCAG 2.2 AA")
    void isReadableByEverybody(int width, ColorScheme scheme) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        String kind = width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
        Page page = page(width, scheme, true);

        at(page, "/", "landing-" + kind);
        at(page, "/desks/" + desk.id(), "desk-" + kind);
        at(page, "/desks/" + desk.id() + "/password-reset", "password-reset-" + kind);
        at(page, "/desks/" + desk.id() + "/sign-in", "sign-in-" + kind);
        signIn(page, customer);
        look(page, "no-cases-" + kind);
        at(page, "/desks/" + desk.id() + "/account", "account-" + kind);
        page.navigate("/desks/" + desk.id() + "/cases/new");
        press(page, "Submit the case");
        look(page, "new-case-refused-" + kind);
        fillIn(page, customer);
        assertThat(page.locator("#promised time").first()).isVisible();
        look(page, "new-case-" + kind);
        press(page, "Submit the case");
        look(page, "case-" + kind);
        String address = page.url();
        handled(address, width, scheme, kind);
        page.reload();
        look(page, "case-pending-" + kind);
        press(page, "Mark as resolved");
        look(page, "case-resolved-" + kind);
        at(page, "/desks/" + desk.id() + "/cases", "cases-" + kind);
        page.navigate("/desks/" + desk.id() + "/no-such-page");
        look(page, "not-found-" + kind);
    }

    private void handled(String address, int width, ColorScheme scheme, String kind) {
        Page engineer = page(width, scheme, true);
        at(engineer, "/staff/sign-in", "staff-sign-in-" + kind);
        signInAsEngineer(engineer, desk);
        look(engineer, "staff-" + kind);
        at(engineer, "/staff/outbox", "outbox-" + kind);
        at(engineer, "/staff/desks/" + desk.id() + "/intake", "caller-" + kind);
        at(engineer, "/staff/desks/" + desk.id() + "/intake?email=new@caller.example", "intake-" + kind);
        engineer.navigate(address);
        engineer.getByLabel("Internal note").fill("Build 9123 again: see the last two cases of this company.");
        press(engineer, "Keep the note");
        engineer.locator("#decided ~ details").last().locator("summary").click();
        look(engineer, "staff-case-" + kind);
        press(engineer, "Do it");
        look(engineer, "staff-case-refused-" + kind);
        at(engineer, address + "/panel", "panel-" + kind);
        engineer.navigate(address);
        CustomerJourneyTests.decide(
                engineer, "Answer, and wait for the customer", "Which of the two servers does the export run on?");
    }

    @Test
    @DisplayName("A parked case says why and what would change it, to the customer and to staff")
    void showsAParkedCase() {
        DeskCustomer customer = fixtures.uncoveredCustomer(desk);
        Page page = page(DESKTOP, ColorScheme.LIGHT, true);
        signIn(page, customer);
        page.navigate("/desks/" + desk.id() + "/cases/new");
        fillIn(page, customer);
        assertThat(page.locator("#promised")).containsText("Support does not cover this");
        look(page, "new-case-not-covered");
        press(page, "Submit the case");
        look(page, "case-parked");
        Page engineer = page(DESKTOP, ColorScheme.LIGHT, true);
        signInAsEngineer(engineer, desk);
        engineer.navigate(page.url());
        look(engineer, "staff-case-parked");
    }

    @Test
    @DisplayName("By keyboard alone: the skip link comes first, problems get the focus and lead to their fields")
    void worksByKeyboard() {
        Page page = page(DESKTOP, ColorScheme.LIGHT, true);
        page.navigate("/desks/" + desk.id() + "/sign-in");

        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Skip to the content");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.getByLabel("E-mail address")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".summary")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("E-mail address")).isFocused();
    }

    private void at(Page page, String address, String name) {
        page.navigate(address);
        look(page, name);
    }

    private void look(Page page, String name) {
        picture(page, name);
        assertNoSidewaysScrolling(page);
        List<Rule> violations = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
        assertThat(violations)
                .as(name)
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(5)
                                .toList())
                .isEmpty();
    }
}
