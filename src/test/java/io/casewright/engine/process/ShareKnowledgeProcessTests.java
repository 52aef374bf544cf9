package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.cases.Author;
import io.casewright.cases.CaseState;
import io.casewright.cases.Conversation;
import io.casewright.cases.EntryView;
import io.casewright.cases.Viewer;
import io.casewright.cases.knowledge.Article;
import io.casewright.cases.knowledge.ArticleReference;
import io.casewright.cases.knowledge.Draft;
import io.casewright.cases.knowledge.KnowledgeBase;
import io.casewright.cases.knowledge.SharedKnowledge;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.process.ServiceScenario.Wanted;
import io.casewright.quote.QuoteFixtures;
import io.casewright.quote.QuoteNumber;
import io.casewright.quote.SentQuotes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of what was learned from a resolved case, on every desk. */
@DisplayName("Share knowledge")
@PassesEveryFlow(of = "share-knowledge")
class ShareKnowledgeProcessTests extends ProductTests {

    private static final String DESKS = "io.casewright.DeskFixtures#desks";
    private static final Author WRITER = Author.engineer("writer", "Wren Writer");

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseScenario scenario;

    @Autowired
    ServiceScenario services;

    @Autowired
    SentQuotes sent;

    @Autowired
    Conversation conversation;

    @Autowired
    KnowledgeBase knowledge;

    @Autowired
    SharedKnowledge shared;

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CS-1: a new article closes the case, and customers of this desk find it")
    void closesWithANewArticle(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = resolved(customer);
        Instant ended = scenario.caseOf(number).endedAt();
        assertThat(scenario.taskOf(number).getPriority()).isZero();
        assertThat(scenario.taskOf(number).getDueDate()).isNull();

        scenario.engineerDecides(
                number,
                Map.of("sharing", "new", "title", "Export of footnotes", "body", "Tick the box. See the manual."));

        Article article =
                shared.articleOf(number, CaseScenario.viewer(customer)).orElseThrow();
        assertThat(article.title()).isEqualTo("Export of footnotes");
        assertThat(article.fromCase()).isEqualTo(number.value());
        assertThat(knowledge.published(article.reference(), desk.id())).isPresent();
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.CLOSED);
        assertThat(scenario.caseOf(number).endedAs()).isEqualTo("resolved-by-engineer");
        assertThat(scenario.caseOf(number).endedAt())
                .as("how long ago counts from the resolution")
                .isEqualTo(ended);
        assertThat(scenario.passed(number)).contains("Task_CloseCase", "EndEvent_CaseClosed");
        assertThat(scenario.running(number)).isFalse();
        assertThat(bodies(number, customer))
                .last()
                .asString()
                .contains("Closed", article.reference().toString(), "Export of footnotes");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CS-1: an article that exists closes the case, if it is this desk's and published")
    void closesWithAnExistingArticle(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = resolved(customer);
        Article article = knowledge.publish(desk.id(), new Draft("What to do", "This."), WRITER, null);
        Article withdrawn = withdrawn(knowledge.publish(desk.id(), new Draft("Old", "That."), WRITER, null));
        Article elsewhere = knowledge.publish(another(desk).id(), new Draft("Theirs", "There."), WRITER, null);

        for (String wrong : List.of(
                withdrawn.reference().toString(),
                elsewhere.reference().toString(),
                "KB-999999",
                number.value(),
                "KB-0",
                "%",
                "' or 1=1")) {
            assertThatThrownBy(() -> scenario.engineerDecides(number, Map.of("sharing", "existing", "article", wrong)))
                    .as(wrong)
                    .hasMessageContaining("published article of this desk");
        }
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.RESOLVED);
        scenario.engineerDecides(
                number,
                Map.of(
                        "sharing",
                        "existing",
                        "article",
                        article.reference().toString().toLowerCase()));

        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.CLOSED);
        assertThat(shared.articleOf(number, CaseScenario.viewer(customer)).map(Article::reference))
                .contains(new ArticleReference(article.reference().number()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CS-1: nothing to share closes the case as well, with a reason that only staff reads")
    void closesWithoutAnArticle(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = resolved(customer);

        assertThatThrownBy(() -> scenario.engineerDecides(number, Map.of("sharing", "none")))
                .hasMessageContaining("eason");
        assertThatThrownBy(() -> scenario.engineerDecides(number, Map.of("sharing", "new", "title", "Only a title")))
                .hasMessageContaining("body");
        scenario.engineerDecides(number, Map.of("sharing", "none", "reason", "A slip of the pen."));

        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.CLOSED);
        assertThat(bodies(number, customer)).endsWith("Closed.").doesNotContain("A slip of the pen.");
        assertThat(shared.reasonOf(number, staffOf(desk))).contains("A slip of the pen.");
        assertThat(shared.articleOf(number, CaseScenario.viewer(customer))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CS-1 CH-16: what a customer resolved is shared, too")
    void sharesWhatACustomerResolved(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = scenario.submitted(customer);
        scenario.customerResolves(number, customer);

        scenario.engineerDecides(number, Map.of("sharing", "none", "reason", "They found it in the manual."));

        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.CLOSED);
        assertThat(scenario.caseOf(number).endedAs()).isEqualTo("resolved-by-customer");
        assertThat(scenario.running(number)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-17 ALL-6: a reply that reopens the case ends what was to be shared; the new cycle is on its own")
    void endsWhenTheCaseIsReopened(Desk desk) {
        for (boolean byCustomer : new boolean[] {false, true}) {
            DeskCustomer customer = fixtures.coveredCustomer(desk);
            CaseNumber number = byCustomer ? scenario.submitted(customer) : resolved(customer);
            if (byCustomer) {
                scenario.customerResolves(number, customer);
            }

            CaseNumber goesOn = scenario.customerReplies(number, customer);

            assertThat(scenario.taskOf(goesOn).getName()).isEqualTo("Handle case " + goesOn);
            if (goesOn.equals(number)) {
                assertThat(scenario.passed(number, "share-knowledge")).endsWith("EndEvent_CaseReopened");
                assertThat(scenario.instances(number, "support-case")).isEqualTo(1);
                scenario.engineerDecides(number, Map.of("outcome", "resolve", "answer", "Now it works."));
                scenario.engineerDecides(number, Map.of("sharing", "none", "reason", "Once is enough."));
            } else {
                assertThat(scenario.taskOf(number).getName())
                        .as("a follow-up is another case")
                        .startsWith("Share");
                scenario.engineerDecides(number, Map.of("sharing", "none", "reason", "Once is enough."));
            }
            assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.CLOSED);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-17: a reply to a closed case goes on as one to a resolved case does")
    void goesOnAfterClosing(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = resolved(customer);
        scenario.engineerDecides(number, Map.of("sharing", "none", "reason", "A slip of the pen."));

        CaseNumber goesOn = scenario.customerReplies(number, customer);

        assertThat(scenario.taskOf(goesOn).getName()).isEqualTo("Handle case " + goesOn);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.quote.QuoteFixtures#sellingDesks")
    @DisplayName("CT-8 CS-1: a resolved case of which services are open is closed when the last of them has ended")
    void closesWhenItsServicesHaveEnded(Desk desk) {
        Wanted wanted = services.wanted(desk, true);
        QuoteNumber second = services.split(wanted.number(), desk, false);
        CaseNumber number = wanted.number();
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.RESOLVED);

        scenario.nothingIsLearned(number);
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.RESOLVED);
        sent.withdraw(wanted.quote(), QuoteFixtures.SALES, "Not this one.");
        assertThat(scenario.caseOf(number).state()).as("one is open").isEqualTo(CaseState.RESOLVED);
        sent.withdraw(second, QuoteFixtures.SALES, "Nor that.");

        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.CLOSED);
        assertThat(scenario.running(number)).isFalse();
        assertThat(scenario.bodies(number, wanted.customer())).last().isEqualTo("Closed.");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.quote.QuoteFixtures#sellingDesks")
    @DisplayName("CT-8 CH-17: a reply to a case that waits for its services only goes on as any reply does")
    void goesOnWhileServicesAreOpen(Desk desk) {
        Wanted wanted = services.wanted(desk, false);
        CaseNumber number = wanted.number();
        scenario.nothingIsLearned(number);

        CaseNumber goesOn = scenario.customerReplies(number, wanted.customer());

        assertThat(scenario.taskOf(goesOn).getName()).isEqualTo("Handle case " + goesOn);
        assertThat(scenario.passed(number, "share-knowledge").contains("EndEvent_CaseReopened"))
                .isEqualTo(goesOn.equals(number));
        assertThat(services.tasks(wanted.quote())).containsExactly("Task_PriceService");
    }

    private CaseNumber resolved(DeskCustomer customer) {
        CaseNumber number = scenario.submitted(customer);
        scenario.engineerDecides(number, Map.of("outcome", "resolve", "answer", "Tick the box."));
        assertThat(scenario.taskOf(number).getName()).isEqualTo("Share knowledge from " + number);
        return number;
    }

    private Article withdrawn(Article article) {
        return knowledge.publish(
                article.reference(),
                new Viewer.Staff("writer", "Wren Writer", Set.of(article.desk())),
                article.version(),
                false);
    }

    private static Desk another(Desk desk) {
        return DeskFixtures.desks().stream()
                .filter(other -> !other.equals(desk))
                .findFirst()
                .orElseThrow();
    }

    private static Viewer.Staff staffOf(Desk desk) {
        return new Viewer.Staff("writer", "Wren Writer", Set.of(desk.id()));
    }

    private List<String> bodies(CaseNumber number, DeskCustomer customer) {
        return conversation.timeline(number, CaseScenario.viewer(customer)).stream()
                .map(EntryView::body)
                .toList();
    }
}
