package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.casewright.DeskCustomer;
import io.casewright.access.StaffGroups;
import io.casewright.access.StaffMember;
import io.casewright.desk.Desk;
import io.casewright.desk.IntakeFact;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What tests with a real browser share. They are skipped, and say so, where no Chromium is installed. */
abstract class BrowserTests extends PortalTests {

    /** A phone held upright. */
    static final int PHONE = 390;

    /** The narrowest screen we promise anything for. */
    static final int NARROWEST = 320;

    static final int DESKTOP = 1280;

    private static final String DESCRIPTION = """
            Since this morning the export stops after the first chapters.

            1. Open the project and choose Export.
            2. After about a minute it says "Something went wrong (7)".

            Nothing was changed on our side. A smaller project exports well.""";

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @LocalServerPort
    int port;

    @BeforeEach
    void needsChromium() {
        assumeTrue(Chromium.browser().isPresent(), "no Chromium is installed");
    }

    /** What a browser says on its console is a mistake of ours: a script error, a missing file, a broken content policy. */
    @AfterEach
    void nothingIsLeftToComplain() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).isEmpty();
    }

    Page page(int width, ColorScheme scheme, boolean scripts) {
        Browser browser = Chromium.browser().orElseThrow();
        BrowserContext context = browser.newContext(new NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE) // nothing is seen, or pressed, on its way
                .setJavaScriptEnabled(scripts)
                .setLocale("en-GB"));
        context.setDefaultTimeout(30_000);
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000); // a busy machine is slow, not wrong
        contexts.add(context);
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            // A refused form is an answer like any other, and Chromium reports it as an error; /error was asked for.
            if (message.type().equals("error")
                    && !message.text().contains("status of 4")
                    && !message.location().contains("/error")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    /** Signs a new engineer in, who works for this desk. */
    void signInAsEngineer(Page page, Desk desk) {
        String id = "eve-" + UUID.randomUUID().toString().substring(0, 8);
        staff.hire(
                new StaffMember(
                        id,
                        "Eve",
                        id + "@casewright.example",
                        Set.of(StaffGroups.SUPPORT_ENGINEERS),
                        Set.of(desk.id())),
                PASSWORD + " 1A!");
        page.navigate("/desks/test-door?name=" + id + "&password=" + PASSWORD + " 1A!");
    }

    void signIn(Page page, DeskCustomer customer) {
        passwords.assign(customer.person().id(), PASSWORD);
        page.navigate("/desks/" + customer.desk().id() + "/sign-in");
        page.getByLabel("E-mail address").fill(customer.person().email());
        page.getByLabel("Password").fill(PASSWORD);
        press(page, "Sign in");
    }

    static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                // By keyboard: it must work, and it does not wait for a page to stand still.
                .press("Enter");
    }

    private static void choose(Page page, String fact, Object answer) {
        page.locator("[name='fact-" + fact + "'][value='" + answer + "']").press("Space");
    }

    /** Fills a new case's form in as this customer would, field by field. */
    static void fillIn(Page page, DeskCustomer customer) {
        page.getByLabel("Subject").fill("The export stops half way");
        page.getByLabel("Description", new Page.GetByLabelOptions().setExact(false))
                .fill(DESCRIPTION);
        customer.intake("portal").forEach((name, value) -> {
            IntakeFact fact = customer.desk().intakeFact(name).orElseThrow();
            Locator field = page.locator("[name='fact-" + name + "']");
            switch (fact.type()) {
                case BOOLEAN -> choose(page, name, value);
                case CHOICE -> {
                    if (field.count() == 1) {
                        field.selectOption(value.toString());
                    } else {
                        choose(page, name, value);
                    }
                }
                default -> field.fill(value.toString());
            }
        });
    }

    /** Keeps a picture of the whole page for somebody to look at. */
    static void picture(Page page, String name) {
        page.screenshot(new ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }

    /** Nobody has to push a page to and fro to read it. */
    static void assertNoSidewaysScrolling(Page page) {
        page.waitForLoadState(); // a text may be there before the style that gives it room
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(page.url())
                .isTrue();
    }
}
