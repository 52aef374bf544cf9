package io.casewright.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.casewright.desk.Desk;
import io.casewright.engine.gate.ProcessVariables;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an engineer may choose is what the form offers, word by word; anything else names the field it came in. */
class EngineerDecisionTests {

    private static final String OTHER = "something-else";

    static Stream<String> outcomes() {
        return words("outcome").stream();
    }

    static Stream<EngineerDecision> choices() {
        return Stream.of(
                        words("confirmedKind").stream().map(EngineerDecisionTests::kind),
                        words("confirmedPriority").stream().map(EngineerDecisionTests::priority),
                        words("confirmedScope").stream().map(EngineerDecisionTests::scope))
                .flatMap(choice -> choice);
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    @DisplayName("Every outcome that the form offers is taken")
    void takesEveryOutcome(String outcome) {
        EngineerDecision decision = new EngineerDecision(outcome, "Answer.", "issue", "1", "support", "Reason.");

        assertThat(decision.read().outcome()).isNotNull();
    }

    @Test
    @DisplayName("The form offers every outcome there is")
    void offersEveryOutcome() {
        assertThat(words("outcome")).hasSameSizeAs(EngineerDecision.Outcome.values());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("CT-6 CT-8 ST-11: a desk offers to sell, charge and count only where it sells, charges and counts")
    void offersWhatTheDeskHas(Desk desk) {
        List<String> offered = EngineerDecision.offeredAt(desk);

        assertThat(words("outcome")).containsAll(offered);
        assertThat(offered)
                .contains("keep", "wait", "resolve", "refuse")
                .hasSize(words("outcome").size()
                        - (desk.catalogue().buyable().isEmpty() ? 1 : 0)
                        - (desk.catalogue().charges().isEmpty() ? 1 : 0)
                        - (desk.counted().isEmpty() ? 1 : 0));
        assertThat(words("outcome"))
                .as("the form looks for a word in a line of them: none may be part of another")
                .allSatisfy(word -> assertThat(words("outcome"))
                        .filteredOn(other -> other.contains(word))
                        .hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("choices")
    @DisplayName("ALL-13 CH-7: every kind, priority and scope that the form offers is taken as a fact")
    void takesEveryChoice(EngineerDecision decision) {
        assertThat(decision.read().fact().toString()).isNotEmpty();
    }

    @Test
    @DisplayName("A choice that the form does not offer is refused by the name of its field")
    void refusesOtherChoices() {
        assertRefused("outcome", new EngineerDecision(OTHER, null, null, null, null, null));
        assertRefused("confirmedKind", kind(OTHER));
        assertRefused("confirmedPriority", priority(OTHER));
        assertRefused("confirmedScope", scope(OTHER));
    }

    private static void assertRefused(String field, EngineerDecision decision) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(decision::read)
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(InvalidInput.Problem::field)
                        .containsExactly(field));
    }

    private static EngineerDecision kind(String kind) {
        return new EngineerDecision("recategorise", null, kind, null, null, null);
    }

    private static EngineerDecision priority(String priority) {
        return new EngineerDecision("overrule-priority", null, null, priority, null, "Reason.");
    }

    private static EngineerDecision scope(String scope) {
        return new EngineerDecision("overrule-scope", null, null, null, scope, "Reason.");
    }

    private static List<String> words(String variable) {
        return ProcessVariables.find(variable).orElseThrow().values();
    }
}
