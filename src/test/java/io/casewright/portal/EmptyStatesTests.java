package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.cases.CaseFixtures;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.ResultMatcher;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** A list with nothing in it says so, and what one can do about it. */
class EmptyStatesTests extends PortalTests {

    private static final Desk DESK = DeskFixtures.desks().get(0);

    @Autowired
    ThymeleafViewResolver templates;

    @Autowired
    CaseFixtures cases;

    static Stream<Arguments> lists() {
        List<?> none = List.of();
        return Stream.of(
                Arguments.of("landing", Map.of("desks", none), "There are no desks yet."),
                Arguments.of(
                        "cases",
                        Map.of("waiting", none, "open", none, "ended", none, "cut", false),
                        "You have no open case."),
                Arguments.of("articles", Map.of("articles", none, "asked", " "), "No articles are written yet."),
                Arguments.of("articles", Map.of("articles", none, "asked", "zebra"), "Nothing fits these words."),
                Arguments.of("staff/articles", Map.of("articles", none, "cut", false), "Nothing is written yet."),
                Arguments.of("staff/home", Map.of("queues", none), "You work for no desk yet."),
                Arguments.of(
                        "staff/home",
                        Map.of("queues", List.of(new StaffController.Queue(DESK, List.of(), false))),
                        "Nothing is open here."),
                Arguments.of("staff/quotes", Map.of("quotes", none, "cut", false), "No quote is open."),
                Arguments.of("staff/outbox", Map.of("mails", none, "cut", false), "No mail was written yet."));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("lists")
    @DisplayName("Every list says in words that nothing is in it")
    void sayThatThereIsNothing(String template, Map<String, Object> model, String words) throws Exception {
        assertThat(page(template, model)).contains("class=\"empty\"", words).doesNotContain("class=\"case-list\"");
    }

    @Test
    @DisplayName("What a case and an account may lack is said as well")
    void sayWhatIsMissing() throws Exception {
        DeskCustomer customer = fixtures.uncoveredCustomer(DESK);
        CaseNumber number = cases.aCase(customer);

        look(signedIn(customer), "/cases/" + number).andExpect(contains("Nothing while the case is parked."));
        look(signedIn(customer), "/desks/" + DESK.id() + "/account").andExpect(contains("You have no tokens."));
        for (String missing : List.of("Nothing is attached.", "Nobody has taken it.", "None.")) {
            look(engineerOf(DESK), "/cases/" + number).andExpect(contains(missing));
        }
    }

    private static ResultMatcher contains(String words) {
        return content().string(containsString(words));
    }

    private String page(String template, Map<String, Object> model) throws Exception {
        Map<String, Object> whole = new HashMap<>(model);
        whole.put("desk", DESK);
        whole.put("frame", new FrameView("Eve", true, null, "", Instant.EPOCH));
        MockHttpServletResponse response = new MockHttpServletResponse();
        templates.resolveViewName(template, Locale.ENGLISH).render(whole, new MockHttpServletRequest(), response);
        return response.getContentAsString();
    }
}
