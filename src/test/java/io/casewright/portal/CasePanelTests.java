package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.cases.CaseFixtures;
import io.casewright.cases.SupportCases;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.ResultActions;

class CasePanelTests extends PortalTests {

    @Autowired
    CaseFixtures cases;

    @Autowired
    SupportCases supportCases;

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName(
            "ALL-10 Beside its task a case says who asks, what is known, what the policy answered and what is owed")
    void tellsTheWholeCase(Desk desk) throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = cases.aCase(customer);
        CaseNumber other = cases.aCase(customer);

        look(engineerOf(desk), "/cases/" + number + "/panel")
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'self'")))
                .andExpect(content().string(not(containsString("class=\"masthead\""))))
                .andExpect(content().string(containsString(customer.person().email())))
                .andExpect(content().string(containsString(DeskFixtures.ZONE.getId())))
                .andExpect(content().string(containsString("What the policy answered")))
                .andExpect(content().string(containsString("What the policy knew besides")))
                .andExpect(content().string(containsString("Rule ")))
                .andExpect(content().string(containsString("class=\"left left-")))
                .andExpect(content().string(containsString("/cases/" + other + "\"")))
                .andExpect(content().string(containsString("It stopped working this morning.")));
    }

    @Test
    @DisplayName("The panel is sent again only when there is something new to see")
    void sendsOnlyWhatIsNew() throws Exception {
        DeskCustomer customer = anyCustomer();
        CaseNumber number = cases.aCase(customer);
        MockHttpSession engineer = engineerOf(customer.desk());
        String panel = "/cases/" + number + "/panel";
        String state = state(look(engineer, panel));

        refresh(engineer, panel, state).andExpect(status().isNoContent());
        send(signedIn(customer), "/cases/" + number + "/messages", Map.of("message", "One thing more."));
        refresh(engineer, panel, state)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("One thing more.")))
                .andExpect(content().string(not(containsString("<html"))));
        mvc.perform(get(panel).header("HX-Request", "true")).andExpect(status().is(286));
    }

    @Test
    @DisplayName("E01 The panel is for the desk's staff; to anybody else there is no such page")
    void isForStaffOfTheDesk() throws Exception {
        DeskCustomer customer = anyCustomer();
        CaseNumber number = cases.aCase(customer);
        String panel = "/cases/" + number + "/panel";

        for (MockHttpSession other :
                List.of(signedIn(customer), engineerOf(DeskFixtures.desks().get(1)))) {
            look(other, panel).andExpect(status().isNotFound());
            refresh(other, panel, "").andExpect(status().isNotFound());
            send(other, panel + "/notes", Map.of("note", "x")).andExpect(status().isNotFound());
            send(other, panel + "/attachments", Map.of("shown", "public")).andExpect(status().isNotFound());
            send(other, panel + "/assignee", Map.of("assignee", "")).andExpect(status().isNotFound());
        }
        mvc.perform(get(panel)).andExpect(redirectedUrl("/staff/sign-in"));
    }

    @Test
    void keepsANoteAndSaysWhatItCannotTake() throws Exception {
        DeskCustomer customer = anyCustomer();
        CaseNumber number = cases.aCase(customer);
        MockHttpSession engineer = engineerOf(customer.desk());
        String panel = "/cases/" + number + "/panel";

        send(engineer, panel + "/notes", Map.of("note", "Seen before.")).andExpect(redirectedUrl(panel));
        send(engineer, panel + "/notes", Map.of("note", "a".repeat(20_001)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#note\"")))
                .andExpect(content().string(not(containsString("class=\"masthead\""))));
        look(engineer, panel).andExpect(content().string(containsString("Seen before.")));
    }

    @Test
    @DisplayName("CH-4 The time left follows our clock, and says with a sign and a word what its colour says")
    void countsTheTimeLeft() throws Exception {
        DeskCustomer customer = anyCustomer();
        CaseNumber number = cases.aCase(customer);
        MockHttpSession engineer = engineerOf(customer.desk());
        String task = taskOf(number);
        var due = supportCases.get(number).nextDueAt();
        assertThat(due).isNotNull();

        clock.moveTo(due.minus(Duration.ofMinutes(100)));
        times(engineer, task).andExpect(jsonPath("$['" + task + "'].words", containsString("1 h 40 min left")));
        clock.moveTo(due.minus(Duration.ofMinutes(12)));
        times(engineer, task)
                .andExpect(jsonPath("$['" + task + "'].words", containsString("12 min left")))
                .andExpect(jsonPath("$['" + task + "'].sign").value("▲"))
                .andExpect(jsonPath("$['" + task + "'].tone").value("wait"));
        clock.moveTo(due.plus(Duration.ofHours(2)));
        times(engineer, task).andExpect(jsonPath("$['" + task + "'].words", containsString("2 h ago")));
    }

    @Test
    @DisplayName("E01 E02 Of other desks' tasks, and of what is none, nothing is said")
    void saysNothingOfOtherDesks() throws Exception {
        DeskCustomer customer = anyCustomer();
        String task = taskOf(cases.aCase(customer));
        String other =
                taskOf(cases.aCase(fixtures.coveredCustomer(DeskFixtures.desks().get(1))));
        MockHttpSession engineer = engineerOf(customer.desk());

        times(engineer, task + "," + other + ",no-such-task,', or 1=1,")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
        times(engineer, "x,".repeat(3000)).andExpect(jsonPath("$.length()").value(0));
        look(engineer, "/staff/task-times").andExpect(jsonPath("$.length()").value(0));
        look(signedIn(customer), "/staff/task-times?tasks=" + task).andExpect(redirectedUrl("/staff/sign-in"));
    }

    private ResultActions times(MockHttpSession session, String tasks) throws Exception {
        return mvc.perform(get("/staff/task-times").param("tasks", tasks).session(session));
    }

    private ResultActions refresh(MockHttpSession session, String panel, String state) throws Exception {
        return mvc.perform(get(panel).param("state", state).session(session).header("HX-Request", "true"));
    }

    private static String state(ResultActions panel) throws Exception {
        Matcher state = Pattern.compile("panel\\?state=([^\"]+)\"")
                .matcher(panel.andReturn().getResponse().getContentAsString());
        assertThat(state.find()).isTrue();
        return state.group(1);
    }

    private String taskOf(CaseNumber number) {
        return database.sql("""
                        select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                        where e.business_key_ = ?""").param(number.value()).query(String.class).single();
    }

    private DeskCustomer anyCustomer() {
        return fixtures.coveredCustomer(DeskFixtures.desks().get(0));
    }
}
