package io.casewright.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.desk.CatalogueItem;
import io.casewright.desk.Desk;
import io.casewright.policy.ContactChannel.Verdict;
import io.casewright.policy.Entitlement.Coverage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties of every policy over whatever could be known of a case. */
class PolicyAnswersTests {

    @ParameterizedTest
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName("Whatever is known of a case, every decision has exactly one answer that the product understands")
    void answersEveryCaseOnce(DeskPolicy policy) {
        for (Question<?> question : DeskPolicy.QUESTIONS) {
            forEachCase(
                    policy,
                    question,
                    Set.of(),
                    (facts, answer) -> assertThat(answer).isNotNull());
        }
    }

    @ParameterizedTest
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName("ALL-11 Whoever is not covered is told why, and what would change it")
    void tellsWhoIsNotCovered(DeskPolicy policy) {
        forEachCase(policy, Question.ENTITLEMENT, Set.of(), (facts, entitlement) -> {
            assertThat(entitlement.reason()).isNotBlank();
            if (entitlement.coverage() == Coverage.NOT_COVERED) {
                assertThat(entitlement.remedy()).isNotEqualTo("none");
                assertThat(entitlement.remedyAdvice()).isNotBlank();
            }
            if (entitlement.coverage() == Coverage.COVERED) {
                assertThat(entitlement.remedy()).isEqualTo("none");
                assertThat(entitlement.remedyAdvice()).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName("ST-9 CH-2 CT-1 Whoever is helped as well as we can is told why, and what would get them more")
    void tellsWhoIsHelpedWithoutAPromise(DeskPolicy policy) {
        forEachCase(policy, Question.ENTITLEMENT, Set.of(), (facts, entitlement) -> {
            if (entitlement.coverage() == Coverage.BEST_EFFORT) {
                assertThat(entitlement.reason()).isNotBlank();
                assertThat(entitlement.remedyAdvice()).isNotBlank();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName("ALL-11 Nothing that could break is promised to whoever is not covered")
    void promisesNothingWithoutCover(DeskPolicy policy) {
        forEachCase(policy, Question.FIRST_RESPONSE, used(policy, Question.ENTITLEMENT), (facts, response) -> {
            if (response.promised()) {
                assertThat(read(policy, Question.ENTITLEMENT, facts).coverage()).isEqualTo(Coverage.COVERED);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName("ALL-13 A priority that an engineer confirmed is the priority")
    void putsTheConfirmedPriorityFirst(DeskPolicy policy) {
        forEachCase(policy, Question.PRIORITY, Set.of(), (facts, priority) -> {
            if (facts.knows("confirmedPriority")) {
                assertThat((long) priority.level()).isEqualTo(facts.get("confirmedPriority"));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName("ALL-13 A scope that an engineer confirmed is the scope")
    void putsTheConfirmedScopeFirst(DeskPolicy policy) {
        forEachCase(policy, Question.SCOPE, Set.of(), (facts, scope) -> {
            if (facts.knows("confirmedScope")) {
                assertThat(scope.verdict().word()).isEqualTo(facts.text("confirmedScope"));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName("CH-1 SN-5 ST-10 Whoever comes the wrong way is told the right one")
    void advisesOnChannels(DeskPolicy policy) {
        forEachCase(
                policy,
                Question.CONTACT_CHANNEL,
                Set.of(),
                (facts, channel) ->
                        assertThat(channel.advice().isEmpty()).isEqualTo(channel.verdict() == Verdict.ACCEPTED));
    }

    @ParameterizedTest
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName("SN-5 ST-10 Whoever has phoned is not told to phone")
    void sendsNobodyToThePhoneTwice(DeskPolicy policy) {
        forEachCase(policy, Question.CONTACT_CHANNEL, Set.of("phoned"), (facts, channel) -> {
            if (Boolean.TRUE.equals(facts.get("phoned"))) {
                assertThat(channel.verdict()).isNotEqualTo(Verdict.MUST_PHONE);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName("SN-10 Only whoever has phoned is owed a call, and only where one is promised")
    void owesCallsToThoseWhoPhoned(DeskPolicy policy) {
        forEachCase(policy, Question.FIRST_RESPONSE, Set.of("phoned"), (facts, response) -> {
            if (response.by() == FirstResponse.By.CALL) {
                assertThat(facts.get("phoned")).isEqualTo(true);
                assertThat(response.promised()).isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName("CH-4 SN-4 SN-9 Updates and analyses are owed to whoever is covered only, the draft before the final")
    void owesNothingElseWithoutCover(DeskPolicy policy) {
        Set<String> cover = used(policy, Question.ENTITLEMENT);
        forEachCase(policy, Question.PROGRESS_UPDATE, cover, (facts, update) -> {
            if (update.promised()) {
                assertThat(read(policy, Question.ENTITLEMENT, facts).coverage()).isEqualTo(Coverage.COVERED);
            }
        });
        forEachCase(policy, Question.ROOT_CAUSE_ANALYSIS, cover, (facts, analysis) -> {
            if (analysis.owed()) {
                assertThat(read(policy, Question.ENTITLEMENT, facts).coverage()).isEqualTo(Coverage.COVERED);
                assertThat(analysis.draft().amount()).isLessThan(analysis.last().amount());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName("ALL-7 Silence is reminded of before the case is closed")
    void remindsBeforeClosing(DeskPolicy policy) {
        Map<String, Object> idle = policy.policies().answer(policy.version(), "idle", Facts.none());

        assertThat((Integer) idle.get("reminderDays")).isPositive().isLessThan((Integer) idle.get("closingDays"));
    }

    @ParameterizedTest
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName("CH-12 CT-5 CT-7 CS-2 Whatever is asked for, what is quoted is in the catalogue, and priced so there")
    void quotesWhatIsSold(DeskPolicy policy) {
        forEachQuote(
                policy,
                (facts, lines) -> assertThat(lines).allSatisfy(line -> {
                    CatalogueItem.Unit unit = policy.desk()
                            .catalogue()
                            .find(line.service())
                            .orElseThrow()
                            .unit();
                    assertThat(unit == CatalogueItem.Unit.LICENCE_PRICE).isEqualTo(line.percent() > 0);
                }));
    }

    @ParameterizedTest
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName("ST-10 What a second person must always approve is never quoted for a trial or the free edition")
    void sellsTrialsNothingThatIsAlwaysApproved(DeskPolicy policy) {
        forEachQuote(policy, (facts, lines) -> {
            if (Set.of("trial", "free").contains(String.valueOf(facts.get("licence")))
                    && read(policy, Question.QUOTE_TERMS, facts).approval() == QuoteTerms.Approval.ALWAYS) {
                assertThat(lines).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName("CT-9 CT-10 CH-20 Whatever is known of a case, what is recommended is a link of the desk")
    void recommendsLinksOfTheDesk(DeskPolicy policy) {
        Set<String> used = policy.tables().factsOf(policy.version(), Recommendation.DECISION);
        new InterestingFacts(policy, used)
                .forEach(facts -> assertThat(policy.desk().links())
                        .extracting(Desk.Link::label)
                        .containsAll(
                                Recommendation.read(
                                                policy.tables().ask(policy.version(), Recommendation.DECISION, facts))
                                        .stream()
                                        .map(Recommendation::link)
                                        .toList()));
    }

    private static void forEachQuote(DeskPolicy policy, BiConsumer<Facts, List<QuotedLine>> property) {
        Set<String> used = new TreeSet<>(policy.tables().factsOf(policy.version(), QuotedLine.DECISION));
        used.addAll(policy.tables().factsOf(policy.version(), "quoteTerms"));
        new InterestingFacts(policy, used)
                .forEach(facts -> property.accept(
                        facts, QuotedLine.read(policy.tables().ask(policy.version(), QuotedLine.DECISION, facts))));
    }

    private static <T> void forEachCase(
            DeskPolicy policy, Question<T> question, Set<String> besides, BiConsumer<Facts, T> property) {
        Set<String> varied = new TreeSet<>(used(policy, question));
        varied.addAll(besides);
        new InterestingFacts(policy, varied).forEach(facts -> property.accept(facts, read(policy, question, facts)));
    }

    private static Set<String> used(DeskPolicy policy, Question<?> question) {
        return policy.tables().factsOf(policy.version(), question.decision());
    }

    /** Past the check for missing facts: what may be null by one channel only is tried as null by all. */
    private static <T> T read(DeskPolicy policy, Question<T> question, Facts facts) {
        var rows = policy.tables().ask(policy.version(), question.decision(), facts);
        assertThat(rows).as(question.decision()).hasSize(1);
        return question.read(rows.get(0));
    }
}
