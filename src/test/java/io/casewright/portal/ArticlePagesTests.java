package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.cases.Author;
import io.casewright.cases.knowledge.Article;
import io.casewright.cases.knowledge.ArticleReference;
import io.casewright.cases.knowledge.Draft;
import io.casewright.cases.knowledge.KnowledgeBase;
import io.casewright.desk.Desk;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.ResultActions;

class ArticlePagesTests extends PortalTests {

    private static final Author WRITER = Author.engineer("writer", "Wren Writer");

    /** A word that no other test writes. */
    private final String mark =
            "q" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    @Autowired
    KnowledgeBase knowledge;

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("CH-20 CS-1: whoever writes a case is shown what answers it already, with a script and without")
    void suggestsArticlesWhileACaseIsWritten(Desk desk) throws Exception {
        Article article = publish(desk, "How to mend the " + mark);
        publish(another(desk), "How others mend the " + mark);
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        MockHttpSession session = signedIn(customer);
        Map<String, String> form = with(newCase(customer), "subject", "My " + mark + " is broken");

        String typed = body(mvc.perform(post("/desks/{desk}/cases/suggestions", desk.id())
                .session(session)
                .with(csrf())
                .header("HX-Request", "true")
                .param("subject", form.get("subject"))
                .param("description", "")));
        String previewed = body(send(session, "/desks/" + desk.id() + "/cases/preview", form));
        String refused = send(session, "/desks/" + desk.id() + "/cases", with(form, "description", ""))
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(typed).doesNotContain("<html", "How others");
        assertThat(List.of(typed, previewed, refused))
                .allSatisfy(page -> assertThat(page)
                        .contains("/desks/" + desk.id() + "/articles/" + article.reference(), "How to mend the")
                        .doesNotContain("How others"));
        String blank = body(look(session, "/desks/" + desk.id() + "/cases/new"));
        assertThat(blank).doesNotContain("Does one of these answer it?").contains("/articles");
        desk.links().forEach(link -> assertThat(blank).contains(link.url()));
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("CS-1: customers search their desk's articles and read one; text stays text, addresses lead somewhere")
    void isSearchedAndRead(Desk desk) throws Exception {
        Article article = knowledge.publish(
                desk.id(),
                new Draft(
                        "The <b>" + mark + "</b>",
                        "First ${7*7} [[${7*7}]] <script>alert(1)</script>.\n\nSee https://docs.example/a?b=1&c=2."
                                + " javascript:alert(1)"),
                WRITER,
                null);
        MockHttpSession session = signedIn(fixtures.coveredCustomer(desk));

        String found = body(look(session, "/desks/" + desk.id() + "/articles?q=" + mark));
        String page = body(look(session, "/desks/" + desk.id() + "/articles/" + article.reference()));

        assertThat(found)
                .contains("&lt;b&gt;" + mark, article.reference().toString())
                .doesNotContain("Wren");
        assertThat(page)
                .contains("<p>First ${7*7} [[${7*7}]] &lt;script&gt;")
                .contains("href=\"https://docs.example/a?b=1&amp;c=2\"")
                .doesNotContain("href=\"javascript", "<script>alert", "Wren Writer");
        for (String odd : List.of("%25", "_", "%00", "a".repeat(5_000), "%27%20or%201=1", "%F0%9F%A6%93")) {
            look(session, "/desks/" + desk.id() + "/articles?q=" + odd).andExpect(status().isOk());
        }
    }

    @Test
    @DisplayName("E01: an article of another desk, a withdrawn one and none at all are the same to a customer")
    void hidesWhatIsNotTheirs() throws Exception {
        Desk desk = DeskFixtures.desks().get(0);
        MockHttpSession session = signedIn(fixtures.coveredCustomer(desk));
        Article theirs = publish(another(desk), "Theirs");
        Article withdrawn = publish(desk, "Old");
        MockHttpSession engineer = engineerOf(desk);
        send(
                        engineer,
                        "/staff/articles/" + withdrawn.reference() + "/publication",
                        Map.of("version", "" + withdrawn.version(), "published", "false"))
                .andExpect(redirectedUrl("/staff/articles/" + withdrawn.reference()));

        for (Object none : List.of(theirs.reference(), withdrawn.reference(), "KB-999999", "new", "1x")) {
            look(session, "/desks/" + desk.id() + "/articles/" + none).andExpect(status().isNotFound());
        }
        look(session, "/desks/" + another(desk).id() + "/articles").andExpect(status().is3xxRedirection());
        look(session, "/staff/articles").andExpect(status().is3xxRedirection());
        mvc.perform(get("/desks/{desk}/articles", desk.id())).andExpect(status().is3xxRedirection());
        look(engineer, "/staff/articles/" + theirs.reference()).andExpect(status().isNotFound());
        send(engineer, "/staff/articles/" + theirs.reference(), Map.of("version", "0", "title", "x", "body", "x"))
                .andExpect(status().isNotFound());
        assertThat(knowledge
                        .published(theirs.reference(), theirs.desk())
                        .orElseThrow()
                        .title())
                .isEqualTo("Theirs");
    }

    @Test
    @DisplayName("CS-1: staff change an article; what cannot be taken is named, and a colleague's change is not lost")
    void isChangedByStaff() throws Exception {
        Desk desk = DeskFixtures.desks().get(0);
        Article article = publish(desk, "The " + mark);
        MockHttpSession engineer = engineerOf(desk);
        String address = "/staff/articles/" + article.reference();
        assertThat(body(look(engineer, "/staff/articles"))).contains("The " + mark, "Published");
        assertThat(body(look(engineer, address))).contains("Wren Writer", "value=\"The " + mark + "\"");

        assertThat(send(engineer, address, Map.of("version", "0", "title", "", "body", "Kept words"))
                        .andExpect(status().isUnprocessableEntity())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("The title is missing.", "Kept words");
        send(engineer, address, Map.of("version", "0", "title", "Another " + mark, "body", "New words"))
                .andExpect(redirectedUrl(address));
        for (String late : List.of("0", "", "-1", "x", "99999999999")) {
            assertThat(send(engineer, address, Map.of("version", late, "title", "Late", "body", "Late words"))
                            .andExpect(status().isConflict())
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .contains("A colleague has changed this article", "Late words");
        }
        look(engineer, address + "/publication").andExpect(redirectedUrl(address));
        assertThat(knowledge
                        .published(new ArticleReference(article.reference().number()), desk.id())
                        .orElseThrow()
                        .title())
                .isEqualTo("Another " + mark);
    }

    private Article publish(Desk desk, String title) {
        return knowledge.publish(desk.id(), new Draft(title, "In short."), WRITER, null);
    }

    private static Desk another(Desk desk) {
        return DeskFixtures.desks().stream()
                .filter(other -> !other.id().equals(desk.id()))
                .findFirst()
                .orElseThrow();
    }

    private static String body(ResultActions answered) throws Exception {
        return answered.andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }
}
