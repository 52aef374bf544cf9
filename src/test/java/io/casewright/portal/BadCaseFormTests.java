package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.casewright.DeskCustomer;
import io.casewright.cases.CaseFixtures;
import io.casewright.cases.SupportCases;
import io.casewright.desk.Desk;
import io.casewright.desk.IntakeFact;
import io.casewright.desk.IntakeFact.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.util.HtmlUtils;

/** Every field of a new case's form, filled in badly: marked, kept as it was typed, and nothing is changed. */
class BadCaseFormTests extends PortalTests {

    private static final List<String> EXPRESSIONS = Stream.of(
                    "${P}", "#{P}", "[[${P}]]", "[(${P})]", "{{P}}", "__${P}__", "*{P}", "@{/x}", "~{x}")
            .map(expression -> expression.replace("P", "77777*777777"))
            .toList();

    @Autowired
    SupportCases cases;

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName(
            "Every field of every desk's form: missing, wrong type, too long, markup, expressions, control characters")
    void marksEveryFieldItCannotTake(Desk desk) throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        MockHttpSession session = signedIn(customer);
        Map<String, String> form = newCase(customer);

        for (Bad bad : badInputs(desk)) {
            String page = send(session, "/desks/" + desk.id() + "/cases", with(form, bad.field(), bad.value()))
                    .andExpect(status().isUnprocessableEntity())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();

            assertThat(page)
                    .as(bad.toString())
                    .contains("href=\"#" + bad.field() + "\"", "id=\"" + bad.field() + "-problem\"");
            assertKept(page, bad);
        }

        assertThat(cases.of(CaseFixtures.viewer(customer), 10)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("B02, B04 Markup and expressions in texts are text, in the form and in the case")
    void showsTextsAsTheyWereTyped(Desk desk) throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        MockHttpSession session = signedIn(customer);
        String typed = "<script>alert(1)</script> \" onfocus=\"x " + String.join(" ", EXPRESSIONS);
        Map<String, String> form = newCase(customer);
        form.put("subject", typed);
        form.put("description", typed);
        desk.intakeBy("portal").stream()
                .filter(fact -> fact.type() == Type.LONG_TEXT)
                .forEach(fact -> form.put("fact-" + fact.name(), typed));

        String address = send(session, "/desks/" + desk.id() + "/cases", form)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        String page =
                look(session, String.valueOf(address)).andReturn().getResponse().getContentAsString();
        assertThat(page).contains(escaped(typed)).doesNotContain("<script>alert", "60493161729", "onfocus=\"x");
        String list = look(session, "/desks/" + desk.id() + "/cases")
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(list).contains(escaped(typed)).doesNotContain("<script>alert");
    }

    private static List<Bad> badInputs(Desk desk) {
        List<Bad> bad = new ArrayList<>();
        for (String text : List.of("subject", "description")) {
            bad.add(new Bad(text, ""));
            bad.add(new Bad(text, "   \n\t "));
            bad.add(new Bad(text, "bell \u0007"));
            bad.add(new Bad(text, "nul \u0000"));
            bad.add(new Bad(text, "a".repeat(20_001)));
        }
        bad.add(new Bad("subject", "two\nlines"));
        bad.add(new Bad("statedKind", "${7*7}"));
        desk.intakeBy("portal")
                .forEach(fact -> badAnswers(fact).forEach(answer -> bad.add(new Bad("fact-" + fact.name(), answer))));
        return bad;
    }

    private static List<String> badAnswers(IntakeFact fact) {
        List<String> bad = new ArrayList<>();
        if (fact.required()) {
            bad.add("");
        }
        bad.add("\u0007");
        bad.add("a".repeat(fact.longest() + 1));
        if (fact.type() != Type.TEXT && fact.type() != Type.LONG_TEXT) {
            bad.add("<b>markup</b>");
            bad.addAll(EXPRESSIONS);
        }
        if (fact.type() == Type.NUMBER) {
            bad.addAll(List.of("1.5", "one", "1e3", "99999999999999999999", "0x10"));
            if (fact.min() != null) {
                bad.add(String.valueOf(fact.min() - 1));
            }
            if (fact.max() != null) {
                bad.add(String.valueOf(fact.max() + 1));
            }
        }
        if (fact.type() == Type.TEXT) {
            bad.add("two\nlines");
        }
        return bad;
    }

    /** What was typed into a field stays there; a choice that nobody offered is no choice. */
    private static void assertKept(String page, Bad bad) {
        assertThat(page).as(bad.toString()).doesNotContain("<b>markup</b>");
        boolean typed = page.contains("<textarea") && page.contains("name=\"" + bad.field() + "\"");
        if (typed
                && bad.value().length() < 100
                && page.matches("(?s).*<(input class=\"form-control\"|textarea)[^>]*name=\"" + bad.field() + "\".*")) {
            assertThat(page).as(bad.toString()).contains(escaped(bad.value()));
        }
    }

    /** As a template writes it. */
    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** One field and what somebody typed into it. */
    private record Bad(String field, String value) {
        @Override
        public String toString() {
            return field + " = " + (value.length() > 60 ? value.length() + " characters" : value);
        }
    }
}
