package io.casewright.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.access.StaffMember;
import io.casewright.customer.Role;
import io.casewright.desk.Desk;
import io.casewright.desk.IntakeFact;
import io.casewright.desk.IntakeFact.Type;
import io.casewright.quote.QuoteFixtures;
import io.casewright.quote.QuoteNumber;
import io.casewright.quote.ServiceFixtures;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** With a keyboard and nothing else: every step is reached by Tab, and wherever one is can be seen. */
class KeyboardTests extends BrowserTests {

    private static final int MOST_STEPS = 80;

    /** Whether the element with the focus shows it, and nothing lies over it. */
    private static final String SEEN = """
            () => {
              const at = document.activeElement;
              const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
              const shown = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
              const { left, top, width, height } = at.getClientRects()[0] ?? at.getBoundingClientRect();
              const free = [4, height / 2, height - 4].some((down) => {
                const there = document.elementFromPoint(left + width / 2, top + down);
                return there && (at.contains(there) || there.tagName === 'LABEL');
              });
              return shown && free ? '' : `${shown ? '' : 'no focus to be seen'} ${free ? '' : 'hidden'} ${at.outerHTML.slice(0, 200)}`;
            }""";

    private final Desk desk = DeskFixtures.desks().get(0);

    @Autowired
    QuoteFixtures quoted;

    @Test
    @DisplayName(
            "CH-16 A customer signs in, submits, replies and resolves by keyboard, an engineer answers by keyboard")
    void goesTheWholeWay() {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        passwords.assign(customer.person().id(), PASSWORD);
        Page page = page(NARROWEST, ColorScheme.DARK, true);
        page.navigate("/desks/" + desk.id() + "/sign-in");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Skip to the content");
        page.keyboard().press("Enter");
        type(page, "[name=email]", customer.person().email());
        type(page, "[name=password]", PASSWORD);
        activate(page, "main button:text-is('Sign in')");
        activate(page, "main a:text-is('Submit a case')");
        submit(page, customer);
        String address = page.url();

        answer(address);
        page.reload();
        activate(page, "main a:text-is('Reply')");
        type(page, "[name=message]", "Version 7.");
        activate(page, "main button:text-is('Send the reply')");
        assertThat(page.locator(".case-head")).containsText("With us");
        activate(page, "main a:text-is('It is solved')");
        activate(page, "main button:text-is('Mark as resolved')");
        assertThat(page.locator(".case-head")).containsText("Resolved");
    }

    @Test
    @DisplayName("Problems get the focus and lead to their fields")
    void leadsFromAProblemToItsField() {
        Page page = page(DESKTOP, ColorScheme.LIGHT, true);
        page.navigate("/desks/" + desk.id() + "/sign-in");

        tabTo(page, "[name=email]");
        page.keyboard().press("Enter");
        assertThat(page.locator(".summary")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("E-mail address")).isFocused();
    }

    @Test
    @DisplayName(
            "CT-8 CT-11: A customer asks for a service and accepts its quote by keyboard, sales prices it by keyboard")
    void buysByKeyboard() {
        Desk selling = ServiceFixtures.desks().get(0);
        DeskCustomer customer = fixtures.coveredCustomer(selling);
        fixtures.becomes(customer.person(), customer, Role.ADMINISTRATOR);
        Page page = page(NARROWEST, ColorScheme.DARK, true);
        signIn(page, customer);
        page.navigate("/desks/" + selling.id() + "/services");
        tabTo(page, "[name=service]");
        page.keyboard().type(selling.catalogue().buyable().get(0).name());
        type(page, "[name=words]", "For five of us.");
        activate(page, "main button:text-is('Ask for a quote')");
        assertThat(page.locator(".case-head")).containsText("Waiting for a quote");
        QuoteNumber quote = QuoteNumber.of(page.url().replaceAll(".*/", "") + "-Q1");

        Page sales = page(DESKTOP, ColorScheme.LIGHT, true);
        StaffMember seller = QuotePagesTests.seller(selling);
        staff.hire(seller, PASSWORD + " 1A!");
        sales.navigate("/desks/test-door?name=" + seller.id() + "&password=" + PASSWORD + " 1A!");
        sales.navigate("/staff/quotes/" + quote);
        for (String field : List.of("words", "quantity", "price")) {
            tabTo(sales, "[name=line-0-" + field + "]");
            sales.keyboard().press("Control+a");
            sales.keyboard().insertText(field.equals("words") ? "Training" : "7");
        }
        activate(sales, "main button:text-is('Save the draft')");
        assertThat(sales.locator(".quote-total td")).containsText("49.00");
        quoted.approvedAndSent(quote);

        page.navigate("/quotes/" + quote + "/1");
        type(page, "[name=name]", "Ann Example");
        activate(page, "main button:text-is('Accept the quote')");
        assertThat(page.getByText("as “Ann Example”")).isVisible();
    }

    private void submit(Page page, DeskCustomer customer) {
        type(page, "[name=subject]", "The export stops half way");
        type(page, "[name=description]", "Since this morning.");
        Map<String, Object> answers = customer.intake("portal");
        desk.intakeBy("portal").stream()
                .filter(asked -> answers.containsKey(asked.name()))
                .forEach(asked -> state(page, asked, String.valueOf(answers.get(asked.name()))));
        activate(page, "main button:text-is('Submit the case')");
        assertThat(page.locator("h1")).hasText("The export stops half way");
    }

    private void answer(String address) {
        Page engineer = page(DESKTOP, ColorScheme.LIGHT, true);
        signInAsEngineer(engineer, desk);
        engineer.navigate(address);
        activate(engineer, "main a:text-is('Handle it')");
        pick(engineer, "outcome", "wait");
        type(engineer, "[name=answer]", "Which version do you use?");
        activate(engineer, "main button:text-is('Do it')");
        assertThat(engineer.getByText("Done. The case has moved on.")).isVisible();
    }

    private static void state(Page page, IntakeFact asked, String answer) {
        String name = "fact-" + asked.name();
        if (asked.type() != Type.CHOICE && asked.type() != Type.BOOLEAN) {
            type(page, "[name='" + name + "']", answer);
        } else if (page.locator("select[name='" + name + "']").count() == 0) {
            pick(page, name, answer);
        } else {
            tabTo(page, "[name='" + name + "']");
            page.keyboard()
                    .type(page.locator("[name='" + name + "'] option[value='" + answer + "']")
                            .textContent());
        }
    }

    /** Of several possibilities one is reached with the arrows. */
    private static void pick(Page page, String name, String value) {
        tabTo(page, "[name='" + name + "']");
        for (int step = 0; step < MOST_STEPS; step++) {
            if (page.locator("[name='" + name + "'][value='" + value + "']:focus")
                            .count()
                    == 1) {
                page.keyboard().press("Space");
                return;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError(name + " cannot be " + value);
    }

    private static void type(Page page, String field, String text) {
        tabTo(page, field);
        page.keyboard().insertText(text);
    }

    private static void activate(Page page, String target) {
        tabTo(page, target);
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }

    private static void tabTo(Page page, String target) {
        page.locator(target).first().waitFor();
        for (int step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press("Tab");
            // A part of the page that has just been renewed may be moving the rest.
            page.waitForFunction(
                    "() => (" + SEEN + ")() === '' || (window.steps = (window.steps ?? 0) + 1) % 100 === 0");
            assertThat(page.evaluate(SEEN)).isEqualTo("");
            if ((Boolean) page.locator(target)
                    .first()
                    .evaluate("one => one === document.activeElement"
                            + " || (one.type === 'radio' && one.name === document.activeElement.name)")) {
                return;
            }
        }
        throw new AssertionError(target + " is not reached on " + page.url());
    }
}
