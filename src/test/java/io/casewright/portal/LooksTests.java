package io.casewright.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.access.StaffMember;
import io.casewright.cases.Author;
import io.casewright.cases.Viewer;
import io.casewright.cases.knowledge.Article;
import io.casewright.cases.knowledge.Draft;
import io.casewright.cases.knowledge.KnowledgeBase;
import io.casewright.customer.Role;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page in both themes, on a wide and on the narrowest screen: readable, reachable, and saying where one is. */
class LooksTests extends OnTheCallLooks {

    private static final String TOO_LONG = "too long ".repeat(5_000);
    private static final String LONG_WORD = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamter";
    private static final String SUBJECT =
            "The export stops half way: " + LONG_WORD + " is not found in any of the three";

    @Autowired
    KnowledgeBase knowledge;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    @DisplayName(
            "No page fails WCAG 2.2 AA, scrolls sideways or moves, and every time says its zone, wherever one looks")
    void isReadableByEverybody() {
        Page stranger = newcomer();
        doors(stranger);
        invitations(stranger);
        failures(stranger);
        Page customer = newcomer();
        DeskCustomer ann = fixtures.coveredCustomer(desk);
        Page engineer = newcomer();
        enter(engineer, engineer(desk));
        enter(customer, ann);
        account(customer);
        articles(customer, engineer);
        String address = submission(customer, ann);
        conversation(customer, engineer, address);
        phone(engineer);
        parked(customer, engineer);
        words(newcomer());
        calls(newcomer());
        urgent(newcomer());
        incident(newcomer());
        quotes(newcomer(), newcomer());
        deliveries(newcomer(), newcomer());
        services(newcomer());

        assertThat(gallery.problems()).isEmpty();
        assertThat(gallery.titles())
                .as("templates by title")
                .allSatisfy((title, of) -> assertThat(of).as(title).hasSize(1));
        assertThat(gallery.templates()).containsAll(Pages.templates());
        assertThat(gallery.routes()).containsAll(Pages.routes(requestMappingHandlerMapping));
    }

    private void doors(Page page) {
        gallery.at(page, "/", "landing");
        gallery.at(page, "/desks", "desks");
        gallery.at(page, at(""), "desk");
        gallery.at(page, at("/password-reset"), "password-reset");
        pressAndLook(page, "Send the link", "password-reset-refused");
        page.getByLabel("E-mail address").fill("nobody@customer.example");
        pressAndLook(page, "Send the link", "password-reset-sent");
        gallery.at(page, at("/sign-in"), "sign-in");
        pressAndLook(page, "Sign in", "sign-in-refused");
        gallery.at(page, "/staff/sign-in", "staff-sign-in");
        pressAndLook(page, "Sign in", "staff-sign-in-refused");
    }

    private void invitations(Page page) {
        DeskCustomer invited = fixtures.coveredCustomer(desk);
        passwords.invite(invited.person().id());
        passwords.forgotten(desk.id(), invited.person().email());
        StaffMember eve = engineer(desk);
        staff.hire(eve, PASSWORD + " 1A!");
        passwords.invite(eve);
        for (String link : List.of(
                link(invited.person().email(), "/desks/" + desk.id() + "/invitations/"),
                link(invited.person().email(), "/desks/" + desk.id() + "/password-reset/"),
                link(eve.email(), "/staff/invitations/"))) {
            gallery.at(page, link, "choose-password");
            page.locator("[name=password]").fill("short");
            pressAndLook(page, "Set the password", "choose-password-refused");
        }
        gallery.at(page, at("/invitations/none"), "link-expired");
    }

    private void failures(Page page) {
        gallery.at(page, "/nowhere", "not-found");
        gallery.at(page, "/cases/a%3Bb", "not-understood");
        gallery.at(page, "/error", "failed");
        page.navigate(at("/sign-in"));
        page.evaluate("document.querySelector('[name=email]').value = 'a'.repeat(3e6)");
        pressAndLook(page, "Sign in", "too-large");
    }

    private void account(Page page) {
        gallery.at(page, at("/cases"), "no-cases");
        gallery.at(page, at("/account"), "account");
        page.locator("[name=name]").fill("");
        pressAndLook(page, "Save", "account-refused");
        pressAndLook(page, "Change the password", "account-password-refused");
        pressAndLook(page, "Make a token", "account-token-refused");
        page.getByLabel("What is it for?").fill(LONG_WORD);
        pressAndLook(page, "Make a token", "account-token");
        page.evaluate("document.querySelector('[name=_csrf]').remove()");
        pressAndLook(page, "Sign out", "forbidden");
        gallery.at(page, "/sign-out", "not-that-way");
    }

    private void articles(Page page, Page engineer) {
        String text = "Look into https://docs.example/" + LONG_WORD + " first.\n\nThen restart it.";
        Article article = knowledge.publish(
                desk.id(), new Draft("Where " + LONG_WORD + " is kept", text), Author.engineer("w", "Wren"), null);
        gallery.at(page, at("/articles"), "articles");
        gallery.at(page, at("/articles?q=xyzzyx"), "nothing-found");
        gallery.at(page, at("/articles/" + article.reference()), "article");
        gallery.at(engineer, "/staff/articles", "staff-articles");
        gallery.at(engineer, "/staff/articles/" + article.reference(), "staff-article");
        engineer.getByLabel("Title").fill("");
        pressAndLook(engineer, "Save", "staff-article-refused");
        engineer.getByLabel("Title").fill("Mine");
        knowledge.rewrite(
                article.reference(),
                new Viewer.Staff("w", "Wren", Set.of(desk.id())),
                article.version(),
                new Draft("Theirs", text));
        pressAndLook(engineer, "Save", "staff-article-late");
    }

    /** A case as it is written, up to its page. */
    private String submission(Page page, DeskCustomer customer) {
        gallery.at(page, at("/cases/new"), "new-case");
        pressAndLook(page, "Submit the case", "new-case-refused");
        fillIn(page, customer);
        page.getByLabel("Subject").fill(SUBJECT);
        assertThat(page.locator("#promised time").first()).isVisible();
        pressAndLook(page, "Show what you are promised", "new-case-promised");
        page.locator("[name=files]").setInputFiles(files(LONG_WORD));
        pressAndLook(page, "Submit the case", "case");
        return page.url().replaceAll("#.*", "");
    }

    private void conversation(Page page, Page engineer, String address) {
        gallery.at(engineer, "/staff", "queues");
        gallery.at(engineer, "/staff/outbox", "outbox");
        engineer.navigate(address);
        engineer.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
        gallery.look(engineer, "staff-case");
        pressAndLook(engineer, "Do it", "staff-case-refused");
        for (String place : List.of("", "/panel")) {
            gallery.at(engineer, address + place, "staff-case" + place.replace('/', '-'));
            pressAndLook(engineer, "Keep the note", "note-refused");
            engineer.locator("#more-files ~ details summary").press("Enter");
            pressAndLook(engineer, "Attach them", "attachments-refused");
            engineer.locator("[name=assignee]").first().evaluate("button => button.value = 'nobody'");
            pressAndLook(engineer, "Assign to me", "assignee-refused");
        }
        engineer.navigate(address);
        engineer.getByLabel("Internal note").fill("Build 9123 again: " + LONG_WORD);
        press(engineer, "Keep the note");
        IntStream.range(0, 9).forEach(at -> {
            page.navigate(address);
            page.getByLabel("Your message").fill("One more: " + at + " " + LONG_WORD);
            press(page, "Send the reply");
        });
        engineer.getByLabel("Answer, and wait").check();
        engineer.getByLabel("Answer to the customer").fill("Which of the two servers does it run on?");
        engineer.getByLabel("Do you promise something").fill("A patched build");
        engineer.getByLabel("By when").fill(tomorrow());
        pressAndLook(engineer, "Do it", "staff-case-collision");
        pressAndLook(engineer, "Do it", "staff-case-pending");
        String recommend = "Recommend " + desk.links().get(0).label();
        for (String button : List.of("It is done", "Keep it open until then", recommend)) {
            engineer.locator("details, [name=link]")
                    .evaluateAll("all => all.forEach(one => (one.open = true, one.value = 'nowhere'))");
            pressAndLook(engineer, button, "staff-form-refused");
        }
        for (String place : List.of("", "/promises")) {
            gallery.at(page, address + place, "case-pending" + place.replace('/', '-'));
            gallery.at(engineer, address + place, "staff-case-pending" + place.replace('/', '-'));
        }
        page.navigate(address);
        pressAndLook(page, "Send the reply", "reply-refused");
        page.getByLabel("How was it solved?").fill(TOO_LONG);
        pressAndLook(page, "Mark as resolved", "resolution-refused");
        page.getByLabel("How was it solved?").fill("");
        pressAndLook(page, "Mark as resolved", "case-resolved");
        gallery.at(engineer, address, "staff-case-resolved");
        gallery.at(page, at("/cases"), "cases");
    }

    private String tomorrow() {
        return LocalDateTime.ofInstant(clock.instant(), desk.zone())
                .plusDays(1)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private void phone(Page page) {
        String intake = "/staff/desks/" + desk.id() + "/intake";
        gallery.at(page, intake, "caller");
        pressAndLook(page, "Link the call", "call-refused");
        gallery.at(page, intake + "?email=nobody", "caller-refused");
        gallery.at(page, intake + "?email=new@caller.example", "intake");
        pressAndLook(page, "Take the case down", "intake-refused");
    }

    private void parked(Page page, Page engineer) {
        DeskCustomer uncovered = fixtures.uncoveredCustomer(desk);
        enter(page, uncovered);
        page.navigate(at("/cases/new"));
        fillIn(page, uncovered);
        assertThat(page.locator("#promised")).containsText("Support does not cover this");
        gallery.look(page, "new-case-not-covered");
        pressAndLook(page, "Submit the case", "case-parked");
        gallery.at(engineer, page.url(), "staff-case-parked");
    }

    /** Those whose word a case waits for. */
    private void words(Page page) {
        Desk sponsoring =
                DeskFixtures.desksWith(DeskFixtures.anyOfRemedies("sponsor")).get(0);
        DeskCustomer asking = fixtures.customer(sponsoring, DeskFixtures.anyOfRemedies("sponsor"));
        DeskCustomer sponsor = colleague(asking, Role.POWER_USER);
        CaseNumber number = scenario.submitted(asking);
        enter(page, sponsor);
        gallery.at(page, "/cases/" + number, "sponsorship");
        page.getByLabel("Why not?").fill(TOO_LONG);
        pressAndLook(page, "Decline", "sponsorship-refused");
        DeskCustomer changing = fixtures.coveredCustomer(desk);
        DeskCustomer administrator = colleague(changing, Role.ADMINISTRATOR);
        number = scenario.submitted(changing);
        scenario.engineerDecides(number, Map.of("outcome", "recategorise", "confirmedKind", "configuration-change"));
        enter(page, administrator);
        gallery.at(page, at("/cases"), "cases-waiting");
        gallery.at(page, "/cases/" + number, "confirmation");
        pressAndLook(page, "Decline", "confirmation-refused");
        Desk upgrading =
                DeskFixtures.desksWith(DeskFixtures.anyOfRemedies("upgrade")).get(0);
        DeskCustomer late = fixtures.customer(upgrading, DeskFixtures.anyOfRemedies("upgrade"));
        number = scenario.submitted(late);
        enter(page, late);
        gallery.at(page, "/cases/" + number, "upgrade");
        pressAndLook(page, "This is our build now", "upgrade-refused");
    }
}
