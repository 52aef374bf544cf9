package io.casewright.cases.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.cases.Author;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.Viewer;
import io.casewright.desk.Desk;
import io.casewright.desk.DeskId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What customers find of what was learned, and what they do not. */
class KnowledgeBaseTests extends ProductTests {

    private static final Author WRITER = Author.engineer("writer", "Wren Writer");

    /** A word that no other test writes, so that what is found is ours; no ending of a word ends it. */
    private final String mark =
            "q" + UUID.randomUUID().toString().replace("-", "").substring(0, 12) + "x";

    private final Desk desk = DeskFixtures.desks().get(0);
    private final Desk another = DeskFixtures.desks().get(1);

    @Autowired
    KnowledgeBase knowledge;

    @Test
    @DisplayName("CS-1 CH-20: a word of the title comes before words of the text, and more words before fewer")
    void ranksTitlesBeforeTexts() {
        Article inText = publish("Something else", "Here the " + mark + " is mentioned, and a margin.");
        Article inTitle = publish("The " + mark, "In short.");
        Article inBoth = publish("Margins of the " + mark, "In short.");

        assertThat(found(mark))
                .startsWith(inBoth.reference(), inTitle.reference())
                .endsWith(inText.reference())
                .hasSize(3);
        assertThat(found("margin " + mark)).startsWith(inBoth.reference()).contains(inText.reference());
    }

    @Test
    @DisplayName("CS-1: case, accents and endings do not matter, and words that say nothing find nothing")
    void comparesWhatPeopleMean() {
        Article article = publish("Glomping " + mark + " with Umläuten", "Résumé of it.");

        for (String asked : List.of(
                mark.toUpperCase() + " GLOMPED", "glomps of " + mark, mark + " umlauten", "resume about a " + mark)) {
            assertThat(found(asked)).as(asked).containsExactly(article.reference());
        }
        assertThat(knowledge.matching(desk.id(), "how do I do this, please?", 5))
                .isEmpty();
        assertThat(knowledge.matching(desk.id(), "", 5)).isEmpty();
    }

    @Test
    @DisplayName("CS-1: one word of a text among several that are asked for does not make an answer")
    void demandsTwoWordsOfAText() {
        Article article = publish("Something else", "The " + mark + " has a lion and a giraffe.");

        assertThat(found(mark + " elephants tigers")).isEmpty();
        assertThat(found(mark + " giraffes tigers")).containsExactly(article.reference());
        assertThat(found(mark)).as("who asks for one word gets it").containsExactly(article.reference());
    }

    @Test
    @DisplayName("B02: what is typed means nothing to the database, however odd or long it is")
    void takesWhateverIsTyped() {
        Article article = publish("The " + mark, "In short.");

        for (String odd : List.of("%", "_", "%%%", "' or 1=1 --", "\\", "\0", "\uD83E\uDD93", "z".repeat(100_000))) {
            assertThat(found(odd)).doesNotContain(article.reference());
        }
        assertThat(found(mark + " " + "zebra ".repeat(50_000))).contains(article.reference());
        assertThat(found("%" + mark + "%")).containsExactly(article.reference());
        assertThat(found(mark.substring(0, 6) + "_" + mark.substring(7))).isEmpty();
    }

    @Test
    @DisplayName("E01: articles of another desk, and those withdrawn, are found by nobody")
    void findsOnlyWhatTheDeskPublished() {
        Article ours = publish("The " + mark, "In short.");
        Article theirs = knowledge.publish(another.id(), new Draft("Their " + mark, "In short."), WRITER, null);

        assertThat(found(mark)).containsExactly(ours.reference());
        assertThat(knowledge.published(theirs.reference(), desk.id())).isEmpty();

        Article withdrawn = knowledge.publish(ours.reference(), staffOf(desk.id()), ours.version(), false);
        assertThat(found(mark)).isEmpty();
        assertThat(knowledge.published(ours.reference(), desk.id())).isEmpty();
        assertThat(knowledge.get(ours.reference(), staffOf(desk.id())).title()).isEqualTo("The " + mark);

        knowledge.publish(ours.reference(), staffOf(desk.id()), withdrawn.version(), true);
        assertThat(found(mark)).containsExactly(ours.reference());
    }

    @Test
    @DisplayName("CS-1: what is written anew is found by its new words, and nobody overwrites a colleague")
    void isRewritten() {
        Article article = publish("The " + mark, "In short.");
        ArticleReference reference = article.reference();
        Viewer.Staff staff = staffOf(desk.id());
        Article rewritten =
                knowledge.rewrite(reference, staff, article.version(), new Draft("A zebra", "Of " + mark + "y."));

        assertThat(found(mark)).isEmpty();
        assertThat(found(mark + "y")).containsExactly(reference);
        assertThatThrownBy(() -> knowledge.rewrite(reference, staff, article.version(), new Draft("Late", "Late.")))
                .isInstanceOf(ArticleChanged.class);
        assertThatThrownBy(() -> knowledge.rewrite(
                        reference, staffOf(another.id()), rewritten.version(), new Draft("Theirs", "Now.")))
                .isInstanceOf(ArticleNotFound.class);
        for (Draft wrong : List.of(
                new Draft("", "Text."),
                new Draft("Title", " "),
                new Draft("Two\nlines", "Text."),
                new Draft("a".repeat(201), "Text."),
                new Draft("Title", "a".repeat(20_001)),
                new Draft(null, null))) {
            assertThatThrownBy(() -> knowledge.rewrite(reference, staff, rewritten.version(), wrong))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThat(knowledge.get(reference, staff).title()).isEqualTo("A zebra");
    }

    @Test
    void namesArticlesInOneWay() {
        assertThat(ArticleReference.parse(" kb-101 ")).contains(new ArticleReference(101));
        assertThat(ArticleReference.parse("101")).contains(new ArticleReference(101));
        for (String none : List.of("", "KB-", "KB-0", "KB-1a", "ABC-101", "-1", "KB-9999999999999")) {
            assertThat(ArticleReference.parse(none)).as(none).isEmpty();
        }
    }

    private Article publish(String title, String body) {
        return knowledge.publish(desk.id(), new Draft(title, body), WRITER, null);
    }

    private List<ArticleReference> found(String text) {
        return knowledge.matching(desk.id(), text, 5).stream()
                .map(Article::reference)
                .toList();
    }

    private static Viewer.Staff staffOf(DeskId desk) {
        return new Viewer.Staff("writer", "Wren Writer", Set.of(desk));
    }
}
