package io.casewright.policy;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.casewright.Requirements;
import io.casewright.policy.PolicyText.Column;
import io.casewright.policy.PolicyText.Rule;
import io.casewright.policy.PolicyText.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the product relies on in every policy, whichever desk's it is. */
class PolicyContractTests {

    private static final Map<String, List<String>> ANSWERS = Map.ofEntries(
            entry(
                    "entitlement",
                    List.of("coverage: string", "entitlementReason: string", "remedy: string", "remedyAdvice: string")),
            entry("scope", List.of("scope: string", "scopeReason: string")),
            entry("priority", List.of("priority: integer", "criticality: string")),
            entry(
                    "contactChannel",
                    List.of("channelVerdict: string", "channelAdvice: string", "receptionClock: string")),
            entry(
                    "firstResponse",
                    List.of(
                            "responsePromised: boolean",
                            "responseAllowance: integer",
                            "responseUnit: string",
                            "responseClock: string",
                            "responseStrict: boolean",
                            "responseAimHours: integer",
                            "responseAimClock: string",
                            "responseAimShown: string")),
            entry(
                    "serviceHours",
                    List.of("days: string", "opens: string", "closes: string", "zone: string", "holidays: string")),
            entry("queueRank", List.of("rank: integer")),
            entry(
                    "idle",
                    List.of("reminderDays: integer", "closingDays: integer", "idleUnit: string", "idleClock: string")),
            entry("reopening", List.of("reopening: string", "reopeningReason: string")),
            entry(
                    "call",
                    List.of(
                            "callOffered: boolean",
                            "callLimitMinutes: integer",
                            "callDirect: boolean",
                            "callNeeds: string",
                            "callReason: string")));

    private static final Map<Fact.Type, String> TYPES =
            Map.of(Fact.Type.TEXT, "string", Fact.Type.NUMBER, "integer", Fact.Type.BOOLEAN, "boolean");

    @ParameterizedTest
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName("Every desk answers the same decisions with the same outputs")
    void answersWhatEveryDeskAnswers(DeskPolicy policy) {
        assertThat(policy.text().tables().stream().collect(toMap(Table::decision, Table::answers)))
                .isEqualTo(ANSWERS);
    }

    @ParameterizedTest
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName("ALL-13 A table is unique, unless a confirmed fact comes first or windows are collected")
    void usesTheAgreedHitPolicies(DeskPolicy policy) {
        assertThat(policy.text().tables()).allSatisfy(table -> {
            if (table.hitPolicy().equals("FIRST")) {
                assertThat(table.inputs().get(0).fact()).startsWith("confirmed");
            } else {
                assertThat(table.hitPolicy()).isEqualTo(table.decision().equals("serviceHours") ? "COLLECT" : "UNIQUE");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName("A policy looks only at facts that the product knows or its desk asks for, and at nothing else")
    void looksAtKnownFactsOnly(DeskPolicy policy) {
        assertThat(policy.text().tables())
                .allSatisfy(table -> assertThat(table.inputs()).allSatisfy(input -> {
                    if (input.fact() == null) {
                        assertThat(outputNames()).contains(input.name());
                    } else {
                        assertThat(policy.facts().find(input.fact()))
                                .as(input.name())
                                .map(fact -> TYPES.get(fact.type()))
                                .contains(input.type());
                    }
                }));
    }

    @Test
    @DisplayName("A fact that several desks ask for has one type")
    void agreesOnTypesOfFacts() {
        Map<String, Fact.Type> types = new TreeMap<>();
        DeskPolicy.all()
                .forEach(policy -> policy.facts()
                        .all()
                        .forEach(fact -> assertThat(types.computeIfAbsent(fact.name(), name -> fact.type()))
                                .as("%s of %s", fact.name(), policy)
                                .isEqualTo(fact.type())));
    }

    @ParameterizedTest
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName("Every rule names the requirement it comes from, and says it in words")
    void namesARequirementInEveryRule(DeskPolicy policy) {
        assertThat(policy.text().tables().stream().flatMap(table -> table.rules().stream()))
                .allSatisfy(rule -> assertThat(rule.annotation())
                        .as(rule.id())
                        .matches("[A-Z]{2,3}-\\d+(, [A-Z]{2,3}-\\d+)*[.:] .{10,}")
                        .satisfies(words -> assertThat(Requirements.ids()).containsAll(Requirements.idsIn(words))));
    }

    @ParameterizedTest
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName("Whoever opens a policy reads labels, and answers only words that its columns list")
    void isReadable(DeskPolicy policy) {
        assertThat(policy.text().id()).isEqualTo("policy");
        assertThat(policy.text().namespace()).isEqualTo("http://casewright.io/" + policy);
        assertThat(policy.text().tables()).allSatisfy(table -> {
            assertThat(table.name()).isNotBlank().isNotEqualTo(table.decision());
            assertThat(table.historyTimeToLive()).isEqualTo("P1825D");
            assertThat(table.inputs()).extracting(Column::label).doesNotContain("");
            assertThat(table.outputs()).extracting(Column::label).doesNotContain("");
            assertThat(table.rules()).extracting(Rule::id).doesNotHaveDuplicates();
            assertThat(table.outputs())
                    .filteredOn(output -> !output.words().isEmpty())
                    .allSatisfy(output ->
                            assertThat(output.words()).containsAll(PolicyText.answersOf(table, output.name())));
        });
    }

    @ParameterizedTest
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName("ALL-1 ALL-12 Every clock that a policy names has windows and a name for customers")
    void knowsItsClocks(DeskPolicy policy) {
        assertThat(Map.of(
                        "receptionClock", "contactChannel",
                        "responseClock", "firstResponse",
                        "responseAimClock", "firstResponse",
                        "idleClock", "idle"))
                .allSatisfy((output, decision) -> assertThat(
                                PolicyText.answersOf(policy.text().table(decision), output))
                        .filteredOn(clock -> !clock.isEmpty())
                        .allSatisfy(clock -> {
                            assertThat(policy.policies().serviceHours(policy.version(), clock))
                                    .isNotNull();
                            assertThat(policy.desk().clocks()).containsKey(clock);
                        }));
    }

    @ParameterizedTest
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName("A clock that nobody named is no clock")
    void refusesUnknownClocks(DeskPolicy policy) {
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> policy.policies().serviceHours(policy.version(), "somebody-elses-clock"));
    }

    @ParameterizedTest
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName("A policy that is asked without a fact it looks at refuses to answer and names the fact")
    void failsLoudlyWithoutAFact(DeskPolicy policy) {
        for (Question<?> question : DeskPolicy.QUESTIONS) {
            Set<String> used = policy.tables().factsOf(policy.version(), question.decision());
            Facts complete = new InterestingFacts(policy, used).complete();
            for (String fact : used) {
                Facts without = complete.with(fact, null);
                if (policy.facts().find(fact).orElseThrow().optional() || fact.equals("channel")) {
                    continue;
                }
                assertThatExceptionOfType(MissingFact.class)
                        .as("%s without %s", question.decision(), fact)
                        .isThrownBy(() -> policy.policies().ask(policy.version(), question, without))
                        .satisfies(missing -> assertThat(missing.fact()).isEqualTo(fact));
            }
        }
    }

    private static List<String> outputNames() {
        return ANSWERS.values().stream()
                .flatMap(List::stream)
                .map(answer -> answer.substring(0, answer.indexOf(':')))
                .toList();
    }
}
