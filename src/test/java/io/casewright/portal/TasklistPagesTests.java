package io.casewright.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.casewright.DeskFixtures;
import io.casewright.cases.CaseFixtures;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What engineers see of ours in Tasklist, in a browser. */
class TasklistPagesTests extends BrowserTests {

    private final Desk desk = DeskFixtures.desks().get(0);

    @Autowired
    CaseFixtures cases;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient database;

    private CaseNumber number;
    private String tasklist;

    @BeforeEach
    void submit() {
        number = cases.aCase(fixtures.coveredCustomer(desk));
        tasklist = "/camunda/app/tasklist/" + engine.getName() + "/";
    }

    @Test
    @DisplayName("Tasklist shows the case beside its form, the time left on every card, and our own sign-in at the end")
    void showsTheCaseAndTheTimeLeft() {
        Page page = page(DESKTOP, ColorScheme.LIGHT, true);
        signInAsEngineer(page, desk);
        page.navigate(tasklist + "#/?task=" + taskOf(number));
        FrameLocator panel = page.frameLocator("iframe.casewright-case");

        assertThat(panel.getByText("It stopped working this morning.")).isVisible();
        assertThat(page.getByText("Take a phone call")).isVisible();
        assertThat(page.getByText("Knowledge to share")).isVisible();
        assertThat(page.getByText("Waiting for sales")).hasCount(0);
        panel.getByLabel("Internal note").fill("Seen before.");
        panel.getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Keep the note"))
                .click();
        assertThat(panel.getByText("The note is kept.")).isVisible();

        page.getByText("Unassigned").first().click();
        Locator first = page.locator("li.task .casewright-left").first();
        assertThat(first).hasText(Pattern.compile("[○▲✕△–] .+"));
        picture(page, "tasklist");
        page.context().clearCookies();
        page.getByText("My cases").first().click();
        page.waitForURL("**/staff/sign-in");
    }

    @Test
    @DisplayName("Of two who write at once each sees the other, and who is slower is asked to read first")
    void keepsTwoFromAnsweringAtOnce() {
        Page jane = page(DESKTOP, ColorScheme.LIGHT, true);
        signInAsEngineer(jane, desk);
        jane.navigate("/cases/" + number);
        Page eve = page(DESKTOP, ColorScheme.LIGHT, true);
        signInAsEngineer(eve, desk);
        eve.navigate("/cases/" + number);

        jane.getByLabel("Answer to the customer").pressSequentially("Clear");
        eve.getByLabel("Answer to the customer").pressSequentially("My careful words");
        assertThat(eve.getByText("Eve is writing on this case right now.")).isVisible();
        jane.getByLabel("Answer, and keep the case with us").check();
        press(jane, "Do it");
        assertThat(jane.getByText("Done. The case has moved on.")).isVisible();
        eve.getByLabel("Answer, and keep the case with us").check();
        press(eve, "Do it");

        assertThat(eve.locator(".summary")).containsText("read it, then send again");
        assertThat(eve.getByLabel("Answer to the customer")).hasValue("My careful words");
        picture(eve, "collision");
        press(eve, "Do it");
        assertThat(eve.getByText("Done. The case has moved on.")).isVisible();
    }

    private String taskOf(CaseNumber of) {
        return database.sql("""
                        select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                        where e.business_key_ = ?""").param(of.value()).query(String.class).single();
    }
}
