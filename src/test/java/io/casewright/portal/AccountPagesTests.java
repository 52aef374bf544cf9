package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.access.ApiToken;
import io.casewright.access.ApiTokens;
import io.casewright.access.Caller;
import io.casewright.customer.Customers;
import io.casewright.customer.Person;
import io.casewright.desk.Desk;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

class AccountPagesTests extends PortalTests {

    @Autowired
    Customers customers;

    @Autowired
    ApiTokens tokens;

    private final Desk desk = DeskFixtures.desks().get(0);
    private final String account = "/desks/" + desk.id() + "/account";
    private DeskCustomer customer;
    private MockHttpSession session;

    @BeforeEach
    void somebodySignsIn() throws Exception {
        customer = fixtures.coveredCustomer(desk);
        session = signedIn(customer);
    }

    @Test
    void savesNameAndZoneAndShowsThemAtOnce() throws Exception {
        send(session, account, Map.of("name", "Ann O'Neil <b>", "zone", "Asia/Kathmandu"))
                .andExpect(redirectedUrl(account));

        assertThat(person()).extracting(Person::name).isEqualTo("Ann O'Neil <b>");
        assertThat(person().zone().getId()).isEqualTo("Asia/Kathmandu");
        look(session, account)
                .andExpect(content().string(containsString("Ann O&#39;Neil &lt;b&gt;")))
                .andExpect(content().string(not(containsString("Ann O'Neil <b>"))));
    }

    @ParameterizedTest
    @CsvSource({
        "'', Europe/Berlin, name",
        "Ann, '', zone",
        "Ann, Mars/Olympus, zone",
        "Ann, +05:00, zone",
        "Ann, ${7*7}, zone",
        "'An\u0000n', Europe/Berlin, name",
        "'Ann\nBob', Europe/Berlin, name",
    })
    void keepsWhatItCannotTake(String name, String zone, String wrong) throws Exception {
        Person before = person();

        send(session, account, Map.of("name", name, "zone", zone))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#" + wrong + "\"")));

        assertThat(person().name()).isEqualTo(before.name());
        assertThat(person().zone()).isEqualTo(before.zone());
    }

    @Test
    void refusesANameOfAPage() throws Exception {
        send(session, account, Map.of("name", "a".repeat(201), "zone", "Europe/Berlin"))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void changesThePasswordForWhoeverKnowsIt() throws Exception {
        send(session, account + "/password", Map.of("old", "wrong", "password", "another long secret"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#old\"")));
        send(session, account + "/password", Map.of("old", PASSWORD, "password", "short"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#password\"")));
        send(session, account + "/password", Map.of("old", PASSWORD, "password", "another long secret"))
                .andExpect(redirectedUrl(account));

        send(
                        new MockHttpSession(),
                        "/desks/" + desk.id() + "/sign-in",
                        Map.of("email", customer.person().email(), "password", "another long secret"))
                .andExpect(redirectedUrl("/desks/" + desk.id() + "/cases"));
    }

    @Test
    void showsATokenOnceAndTakesItBack() throws Exception {
        var made = send(session, account + "/tokens", Map.of("label", "Report ${7*7}", "days", "30"))
                .andReturn();
        String secret = String.valueOf(made.getFlashMap().get("secret"));
        Caller owner = tokens.callerOf(secret).orElseThrow();
        List<ApiToken> known = tokens.of(owner);

        look(session, account).andExpect(content().string(containsString(secret)));
        look(session, account)
                .andExpect(content().string(not(containsString(secret))))
                .andExpect(content().string(containsString("Report ${7*7}")));
        send(session, account + "/tokens/" + known.get(0).id() + "/revoke", Map.of());

        assertThat(tokens.callerOf(secret)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', 30, label", "Report, 0, days", "Report, 366, days", "Report, many, days", "Report, '', days"})
    void makesNoTokenOfWhatIsWrong(String label, String days, String wrong) throws Exception {
        send(session, account + "/tokens", Map.of("label", label, "days", days))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#" + wrong + "\"")));

        look(session, account).andExpect(content().string(containsString("You have no tokens.")));
    }

    @Test
    void takesNobodyElsesTokenBack() throws Exception {
        String secret = String.valueOf(send(session, account + "/tokens", Map.of("label", "Mine", "days", "30"))
                .andReturn()
                .getFlashMap()
                .get("secret"));
        UUID id = tokens.of(tokens.callerOf(secret).orElseThrow()).get(0).id();

        send(signedIn(fixtures.coveredCustomer(desk)), account + "/tokens/" + id + "/revoke", Map.of());
        send(session, account + "/tokens/no-id/revoke", Map.of()).andExpect(redirectedUrl(account));

        assertThat(tokens.callerOf(secret)).isPresent();
    }

    @Test
    void listsNoForeignFieldsInItsForms() throws Exception {
        String page = look(session, account).andReturn().getResponse().getContentAsString();
        Matcher names = Pattern.compile("name=\"([^\"]+)\"").matcher(page);

        assertThat(names.results().map(found -> found.group(1)).distinct().toList())
                .containsOnly(
                        "viewport",
                        "color-scheme",
                        "htmx-config",
                        "_csrf",
                        "name",
                        "zone",
                        "old",
                        "password",
                        "label",
                        "days");
    }

    private Person person() {
        return customers.person(customer.person().id());
    }
}
