package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.casewright.DeskFixtures;
import io.casewright.desk.Desk;
import io.casewright.time.ShownTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.util.HtmlUtils;

class SupportCentrePagesTests extends PortalTests {

    private final MockHttpSession nobody = new MockHttpSession();

    @Test
    void leadsToEveryDesk() throws Exception {
        String page = body(nobody, "/");

        assertThat(DeskFixtures.desks())
                .allSatisfy(desk -> assertThat(page).contains("href=\"/desks/" + desk.id() + "\"", desk.name()));
        assertThat(page).contains("/staff", "/camunda/app/tasklist/default/", "/v3/api-docs");
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName(
            "ST-14, CH-20 A support centre shows hours, the time at the desk, and the ways to reach it, cases first")
    void showsHoursAndWaysToReachTheDesk(Desk desk) throws Exception {
        String page = body(nobody, "/desks/" + desk.id());

        assertThat(page).contains(ShownTime.in(desk.zone(), START));
        assertThat(desk.clocks().values())
                .allSatisfy(words -> assertThat(page).containsIgnoringCase(HtmlUtils.htmlEscape(words, "UTF-8")));
        assertThat(page).containsSubsequence("Submit a case</a>: it asks", desk.mailbox());
        assertThat(desk.links()).allSatisfy(link -> assertThat(page).contains("href=\"" + link.url() + "\""));
        if (desk.address() != null) {
            assertThat(page).contains(desk.address());
        }
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ST-10 Numbers for some customers are not shown to everybody")
    void showsOnlyTheNumbersThatEverybodyMayCall(Desk desk) throws Exception {
        String page = body(nobody, "/desks/" + desk.id());

        assertThat(desk.phones())
                .allSatisfy(phone -> assertThat(page.contains(phone.number()))
                        .isEqualTo(phone.visibleTo().equals("everyone")));
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    void saysWhetherTheDeskIsOpen(Desk desk) throws Exception {
        String page = body(nobody, "/desks/" + desk.id());

        long said = page.split("Open now|Closed now", -1).length - 1;
        assertThat(said).isEqualTo(desk.clocks().size());
    }

    @Test
    void doesNotKnowOtherDesks() throws Exception {
        for (String unknown : new String[] {"no-such-desk", "UPPER", "..%2f", "a".repeat(200)}) {
            look(nobody, "/desks/" + unknown).andExpect(status().is4xxClientError());
        }
        look(nobody, "/desks/no-such-desk")
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("There is no such page")));
    }

    private String body(MockHttpSession session, String address) throws Exception {
        return look(session, address)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
