package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.desk.Desk;
import io.casewright.desk.DeskId;
import io.casewright.mail.Outbox;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

class SignInPagesTests extends PortalTests {

    @Autowired
    Outbox outbox;

    private final Desk desk = DeskFixtures.desks().get(0);
    private DeskCustomer customer;
    private MockHttpSession session;

    @BeforeEach
    void somebodyWithAPassword() {
        customer = fixtures.coveredCustomer(desk);
        passwords.assign(customer.person().id(), PASSWORD);
        session = new MockHttpSession();
    }

    @Test
    void leadsToTheCasesOfTheDesk() throws Exception {
        send(session, address("/sign-in"), credentials(customer.person().email(), PASSWORD))
                .andExpect(redirectedUrl(address("/cases")));
    }

    @Test
    void leadsToThePageThatWasWanted() throws Exception {
        look(session, address("/cases/new")).andExpect(redirectedUrl(address("/sign-in")));

        send(session, address("/sign-in"), credentials(customer.person().email(), PASSWORD))
                .andExpect(redirectedUrl(address("/cases/new")));
    }

    @Test
    void leadsToTheCaseALetterLinkedAndNowhereElse() throws Exception {
        Map<String, String> known = credentials(customer.person().email(), PASSWORD);
        String number = desk.casePrefix() + "-7";

        look(session, "/cases/" + number).andExpect(redirectedUrl(address("/sign-in?case=" + number)));
        send(session, address("/sign-in"), with(known, "case", number)).andExpect(redirectedUrl("/cases/" + number));
        send(new MockHttpSession(), address("/sign-in"), with(known, "case", "//evil.example"))
                .andExpect(redirectedUrl(address("/cases")));
    }

    @Test
    @DisplayName("D07 An unknown address and a wrong password look the same")
    void doesNotTellAddressesApart() throws Exception {
        String unknown = refusal("nobody@nowhere.example");
        String wrong = refusal(customer.person().email());

        assertThat(unknown.replace("nobody@nowhere.example", ""))
                .isEqualTo(wrong.replace(customer.person().email(), ""));
    }

    private String refusal(String email) throws Exception {
        return send(session, address("/sign-in"), credentials(email, "not the password"))
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void marksWhatIsMissingAndNeverSendsAPasswordBack() throws Exception {
        send(session, address("/sign-in"), Map.of("password", "<typed>"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#email\"")))
                .andExpect(content().string(not(containsString("typed"))));
    }

    @Test
    @DisplayName("D08 Whoever guesses waits")
    void slowsGuessingDown() throws Exception {
        for (int guess = 0; guess < 5; guess++) {
            refusal(customer.person().email());
        }

        send(session, address("/sign-in"), credentials(customer.person().email(), "again"))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
    }

    @Test
    @DisplayName("D05, D12 Signing out ends the web session")
    void signsOut() throws Exception {
        MockHttpSession open = signedIn(customer);

        send(open, "/sign-out", Map.of()).andExpect(redirectedUrl("/"));

        assertThat(open.isInvalid()).isTrue();
    }

    @Test
    @DisplayName("D04 An invitation is looked at without effect, chooses one password, and is worth nothing then")
    void choosesAPasswordOnce() throws Exception {
        DeskCustomer invited = fixtures.coveredCustomer(desk);
        passwords.invite(invited.person().id());
        String link = linkTo(invited, "invitations");

        look(session, link).andExpect(status().isOk());
        look(session, link)
                .andExpect(content().string(containsString(invited.person().name())));
        send(session, link, Map.of("password", "short"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#password\"")));
        send(session, link, Map.of("password", PASSWORD)).andExpect(redirectedUrl(address("/sign-in")));
        look(session, link).andExpect(status().isNotFound());
        send(session, link, Map.of("password", "another long secret")).andExpect(status().isNotFound());
        send(session, address("/sign-in"), credentials(invited.person().email(), PASSWORD))
                .andExpect(redirectedUrl(address("/cases")));
    }

    @Test
    @DisplayName("D07 Asking for a new password answers the same to everybody")
    void sendsALinkToWhomItKnows() throws Exception {
        String known = asked(customer.person().email());
        String unknown = asked("nobody@nowhere.example");

        assertThat(known).isEqualTo(unknown);
        look(session, linkTo(customer, "password-reset")).andExpect(status().isOk());
    }

    @Test
    void asksForAnAddressThatIsOne() throws Exception {
        for (String none :
                new String[] {"", "ann", "ann@company.example\nBcc: all@company.example", "a@" + "b".repeat(300)}) {
            send(session, address("/password-reset"), Map.of("email", none))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("href=\"#email\"")));
        }
    }

    private String asked(String email) throws Exception {
        return send(session, address("/password-reset"), Map.of("email", email))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void letsStaffInByTheirOwnDoorOnly() throws Exception {
        MockHttpSession engineer = engineerOf(desk);

        look(engineer, "/staff").andExpect(status().isOk());
        look(new MockHttpSession(), "/staff").andExpect(redirectedUrl("/staff/sign-in"));
        look(signedIn(customer), "/staff").andExpect(redirectedUrl("/staff/sign-in"));
        look(engineer, address("/cases")).andExpect(redirectedUrl(address("/sign-in")));
        send(session, "/staff/sign-in", Map.of("id", customer.person().email(), "password", PASSWORD))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void knowsNobodyByAMadeUpLink() throws Exception {
        look(session, address("/invitations/" + UUID.randomUUID())).andExpect(status().isNotFound());
        look(session, "/staff/invitations/" + desk.id() + "/x").andExpect(status().isNotFound());
    }

    private String linkTo(DeskCustomer whom, String kind) {
        Pattern link = Pattern.compile("/desks/" + desk.id() + "/" + kind + "/\\S+");
        return outbox.latest(Set.of(DeskId.of(desk.id().value())), 10_000).stream()
                .filter(mail -> mail.recipient().equals(whom.person().email()))
                .map(mail -> link.matcher(mail.body()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> credentials(String email, String password) {
        return Map.of("email", email, "password", password);
    }

    private String address(String page) {
        return "/desks/" + desk.id() + page;
    }
}
