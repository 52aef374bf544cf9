package io.casewright.portal;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.access.StaffGroups;
import io.casewright.access.StaffMember;
import io.casewright.customer.Role;
import io.casewright.desk.Desk;
import io.casewright.mail.Outbox;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Autowired;

/** How tests that look at pages get to them, by the shortest way. */
abstract class GalleryTests extends BrowserTests {

    final Desk desk = DeskFixtures.desks().get(0);
    final Gallery gallery = new Gallery();

    @Autowired
    Outbox outbox;

    static FilePayload[] files(String named) {
        return IntStream.range(0, 12)
                .mapToObj(at -> new FilePayload(
                        at + "-" + named + ".log", "text/plain", "a log".getBytes(StandardCharsets.UTF_8)))
                .toArray(FilePayload[]::new);
    }

    DeskCustomer colleague(DeskCustomer customer, Role role) {
        return new DeskCustomer(
                customer.desk(), fixtures.colleague(customer, role), customer.account(), customer.example());
    }

    static StaffMember engineer(Desk desk) {
        String id = "eve-" + UUID.randomUUID().toString().substring(0, 8);
        return new StaffMember(
                id, "Eve", id + "@casewright.example", Set.of(StaffGroups.SUPPORT_ENGINEERS), Set.of(desk.id()));
    }

    String at(String page) {
        return "/desks/" + desk.id() + page;
    }

    Page newcomer() {
        return gallery.follow(page(DESKTOP, ColorScheme.LIGHT, true));
    }

    /** Presses a button and looks at the page that answers. */
    void pressAndLook(Page page, String button, String name) {
        page.waitForNavigation(() -> press(page, button));
        gallery.look(page, name);
    }

    void enter(Page page, DeskCustomer customer) {
        passwords.assign(customer.person().id(), PASSWORD);
        page.navigate("/desks/test-door?desk=" + customer.desk().id() + "&name="
                + customer.person().email() + "&password=" + PASSWORD);
    }

    void enter(Page page, StaffMember member) {
        staff.hire(member, PASSWORD + " 1A!");
        page.navigate("/desks/test-door?name=" + member.id() + "&password=" + PASSWORD + " 1A!");
    }

    String link(String recipient, String beginning) {
        Pattern link = Pattern.compile(beginning + "\\S+");
        return outbox.latest(Set.of(desk.id()), 1_000).stream()
                .filter(mail -> mail.recipient().equals(recipient))
                .map(mail -> link.matcher(mail.body()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElseThrow();
    }
}
