package io.casewright.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskFixtures;
import io.casewright.cases.Author;
import io.casewright.cases.knowledge.Article;
import io.casewright.cases.knowledge.Draft;
import io.casewright.cases.knowledge.KnowledgeBase;
import io.casewright.desk.Desk;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

class ApiArticleTests extends ApiTests {

    private static final Author WRITER = Author.engineer("writer", "Wren Writer");

    private final String mark =
            "q" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    @Autowired
    KnowledgeBase knowledge;

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("CS-1: a desk's customers and staff search its articles and read one")
    void findsAndReads(Desk desk) {
        Article article = publish(desk);
        String path = "/api/desks/" + desk.id() + "/articles";

        for (ApiScript script : List.of(as(fixtures.coveredCustomer(desk)), asEngineerOf(desk))) {
            assertThat(script.get(path + "?q=" + mark).body()).hasSize(1);
            assertThat(script.get(path + "?q=" + mark)
                            .body()
                            .get(0)
                            .path("title")
                            .asText())
                    .isEqualTo("The " + mark);
            assertThat(script.get(path + "/" + article.reference()).text("body"))
                    .isEqualTo("In short.");
            assertThat(script.get(path + "?size=1").body()).hasSize(1);
            assertThat(script.get(path + "?q=" + mark).body().toString()).doesNotContain("Wren");
        }
    }

    @Test
    @DisplayName("E01: another desk's articles do not exist, and bad parameters are named")
    void refusesWhatDoesNotFit() {
        Desk desk = DeskFixtures.desks().get(0);
        Desk other = DeskFixtures.desks().get(1);
        Article theirs = publish(other);
        ApiScript script = as(fixtures.coveredCustomer(desk));
        String path = "/api/desks/" + desk.id() + "/articles";

        assertThat(script.get("/api/desks/" + other.id() + "/articles").isProblem(404))
                .isTrue();
        assertThat(script.get("/api/desks/" + other.id() + "/articles/" + theirs.reference())
                        .isProblem(404))
                .isTrue();
        for (Object none : List.of(theirs.reference(), "KB-999999", "x", "KB-0")) {
            assertThat(script.get(path + "/" + none).isProblem(404))
                    .as("%s", none)
                    .isTrue();
        }
        for (String wrong :
                List.of("?size=0", "?size=51", "?size=x", "?q=" + "a".repeat(1001), "?query=x", "?q=a&q=b")) {
            assertThat(script.get(path + wrong).isProblem(400)).as(wrong).isTrue();
        }
        assertThat(script.get(path + "?q=%25").body()).isEmpty();
    }

    private Article publish(Desk desk) {
        return knowledge.publish(desk.id(), new Draft("The " + mark, "In short."), WRITER, null);
    }
}
