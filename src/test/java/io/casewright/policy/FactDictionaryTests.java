package io.casewright.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.casewright.desk.IntakeFact;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FactDictionaryTests {

    private final FactDictionary dictionary = FactDictionary.of(PolicyFixture.aDesk());

    @Test
    void explainsEveryFactTheProductKnows() {
        assertThat(dictionary.all()).hasSizeGreaterThan(20).allSatisfy(fact -> {
            assertThat(fact.meaning()).isNotBlank();
            assertThat(fact.name()).matches("[a-z][A-Za-z]*");
        });
        assertThat(dictionary.find("confirmedPriority")).get().satisfies(fact -> {
            assertThat(fact.confirmed()).isTrue();
            assertThat(fact.optional()).isTrue();
            assertThat(fact.max()).isEqualTo(4);
        });
    }

    @Test
    void addsWhatTheDeskAsksFor() {
        assertThat(dictionary.find("usersAffectedPercent"))
                .get()
                .extracting(Fact::type)
                .isEqualTo(Fact.Type.NUMBER);
    }

    @Test
    void handsOnExactlyWhatADecisionLooksAt() {
        Facts given = Facts.none().with("channel", "api").with("cycle", 2).with("plan", "gold");

        Facts checked = dictionary.checked("priority", Set.of("cycle", "confirmedPriority"), given);

        assertThat(checked).isEqualTo(Facts.none().with("cycle", 2).with("confirmedPriority", null));
    }

    @Test
    void refusesADecisionThatLooksAtAFactNobodyKnows() {
        assertThatExceptionOfType(UnknownFact.class)
                .isThrownBy(() -> dictionary.checked("priority", Set.of("weather"), Facts.none()))
                .withMessage(
                        "The desk fixture knows no fact weather: the product does not know it and desk.yaml does not"
                                + " ask for it.");
    }

    @Test
    void refusesFactsThatSomebodyMadeUp() {
        assertThatExceptionOfType(UnknownFact.class)
                .isThrownBy(() -> dictionary.refusingStrangers(Facts.none().with("weather", "fine")));
        assertThatExceptionOfType(WrongFact.class)
                .isThrownBy(() -> dictionary.refusingStrangers(Facts.none().with("cycle", 0)))
                .withMessage("The fact cycle is less than 1.");
    }

    @Test
    void refusesADeskThatAsksForWhatTheProductKnows() {
        IntakeFact plan = new IntakeFact(
                "plan", "Plan", null, IntakeFact.Type.TEXT, null, null, null, List.of(), true, List.of(), false, null);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> FactDictionary.of(PolicyFixture.aDesk(List.of(plan))))
                .withMessage("The desk fixture asks for plan, which the product knows already.");
    }

    @Test
    @DisplayName("CT-6: what a desk counts over a year is a fact that nobody is asked for, and no other fact")
    void knowsTheSumOfWhatIsCounted() {
        IntakeFact joined = counted("joined");

        assertThat(FactDictionary.of(PolicyFixture.aDesk(List.of(joined))).find("joined"))
                .hasValueSatisfying(sum -> assertThat(sum.optional()).isTrue());
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> FactDictionary.of(PolicyFixture.aDesk(List.of(counted("plan")))))
                .withMessage("The desk fixture counts labels as plan, which is another fact already.");
    }

    private static IntakeFact counted(String as) {
        return new IntakeFact(
                "labels", "Labels", null, IntakeFact.Type.NUMBER, 1L, 9L, null, List.of(), false, List.of(), true, as);
    }

    @Test
    void refusesValuesThatAreNeitherTextNorNumberNorYesOrNo() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Facts.none().with("plan", List.of("gold")))
                .withMessage("The fact plan must be a text, a whole number or yes or no.");
    }
}
