package io.casewright.readme;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;

/** Takes the pictures of the README, each of the page that its door leads to, with what the demo shows there. */
final class DemoPictures {

    /** Where the pictures are kept, by a property of this name; below {@code target/} without. */
    static final String FOLDER = "casewright.pictures";

    static final int WIDTH = 1280;
    static final int HEIGHT = 860;

    static final List<String> NAMES = List.of("product", "tasklist", "case", "process");

    /** Milliseconds: a busy machine is slow, not wrong. */
    private static final int PATIENCE = 30_000;

    private final Demo demo;
    private final Browser browser;
    private final Path folder = Path.of(System.getProperty(FOLDER, "target/pictures"));

    DemoPictures(Demo demo, Browser browser) {
        this.demo = demo;
        this.browser = browser;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    /** A case that a customer waits for. */
    void ofTheCustomer(Door door) {
        Page page = signedIn(door);
        linkToACase(page).last().click();
        assertThat(page.locator("#owed")).hasText("What you are promised");
        keep(page, "product");
    }

    /** The first task of the queue with its case beside it; and the same case on its own page. */
    void ofTheEngineer(Door door) {
        Page page = signedIn(door);
        page.locator("li.task").first().click();
        FrameLocator panel = page.frameLocator("iframe.casewright-case");
        assertThat(panel.getByText("Promises and aims")).isVisible();
        assertThat(page.locator("li.task .casewright-left").first()).not().isEmpty();
        keep(page, "tasklist");
        page.navigate(demo.address() + "/cases/"
                + panel.locator(".case-head strong").first().textContent());
        assertThat(page.getByText("What happens next")).isVisible();
        keep(page, "case");
    }

    /** The whole story as a diagram, with the cases that are on it now. */
    void ofTheOperator(Door door) {
        Page page = signedIn(door);
        page.navigate(demo.address() + "/camunda/app/cockpit/default/#/processes");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Support case").setExact(true))
                .first()
                .click();
        assertThat(page.locator(".djs-shape[data-element-id='Activity_HandleCase']"))
                .isVisible();
        assertThat(page.getByText("Instances Running")).isVisible();
        keep(page, "process");
    }

    private static Locator linkToACase(Page page) {
        return page.locator("main .case-list a[href*='/cases/']");
    }

    private Page signedIn(Door door) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(WIDTH, HEIGHT)
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB"));
        context.setDefaultTimeout(PATIENCE);
        context.clock().setFixedTime(Date.from(demo.now())); // "due in an hour" is the browser's own reckoning
        Page page = context.newPage();
        page.navigate(demo.here(door.address()));
        page.getByLabel(door.who().contains("@") ? "E-mail address" : "Staff name")
                .fill(door.who());
        page.getByLabel("Password").fill(DemoVisitor.PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .press("Enter");
        return page;
    }

    private void keep(Page page, String name) {
        page.mouse().move(0, 0);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }
}
