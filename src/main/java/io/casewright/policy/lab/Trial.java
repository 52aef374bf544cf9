package io.casewright.policy.lab;

import io.casewright.desk.Desk;
import io.casewright.policy.DerivedFacts;
import io.casewright.policy.Facts;
import io.casewright.policy.MissingFact;
import io.casewright.policy.NoAnswer;
import io.casewright.policy.NoPolicy;
import io.casewright.policy.Policies;
import io.casewright.policy.PolicyFailed;
import io.casewright.policy.PolicyVersion;
import io.casewright.policy.Question;
import io.casewright.policy.UnknownFact;
import io.casewright.policy.WrongFact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One example tried on one version of a policy. */
final class Trial {

    private final Policies policies;
    private final PolicyVersion version;
    private final Facts defaults;
    private final Example example;

    Trial(Policies policies, PolicyVersion version, Facts defaults, Example example) {
        this.policies = policies;
        this.version = version;
        this.defaults = defaults;
        this.example = example;
    }

    void run(List<String> faults) {
        try {
            Facts facts = facts();
            new TreeMap<>(example.expect()).forEach((decision, expected) -> {
                if (expected instanceof Map<?, ?> row) {
                    compare(decision, row, policies.answer(version, decision, facts), faults);
                } else {
                    compareRows(decision, expected, policies.answers(version, decision, facts), faults);
                }
            });
            example.due().forEach((promise, expected) -> compareDue(promise, expected, facts, faults));
        } catch (MissingFact
                | UnknownFact
                | WrongFact
                | NoAnswer
                | NoPolicy
                | PolicyFailed
                | IllegalArgumentException failed) {
            faults.add(String.valueOf(failed.getMessage()));
        }
    }

    private Facts facts() {
        Desk desk = policies.desk(version);
        Facts own = Facts.of(example.facts());
        Facts said = policies.dictionary(desk.id()).refusingStrangers(defaults.with(own));
        Facts stated = DerivedFacts.ofContact(said).with(said);
        if (example.received() == null) {
            return stated;
        }
        Facts derived = DerivedFacts.ofRelease(desk, stated, example.received());
        if (example.contractLastDay() != null) {
            derived = derived.with(DerivedFacts.ofContract(example.contractLastDay(), desk.zone(), example.received()));
        }
        // What the example itself says wins over what is derived, and that over what the file says of all.
        Facts facts = stated.with(derived).with(own);
        return facts.knows("receivedInsideHours") ? facts : facts.with(reception(facts, example.received()));
    }

    private Facts reception(Facts facts, Instant received) {
        String clock = policies.ask(version, Question.CONTACT_CHANNEL, facts).receptionClock();
        return DerivedFacts.ofReception(policies.serviceHours(version, clock), received);
    }

    private void compareDue(String promise, Instant expected, Facts facts, List<String> faults) {
        OwedKind kind = OwedKind.named(promise);
        if (kind.decision() == null || example.received() == null) {
            throw new IllegalArgumentException("A due time can be expected of what the policy promises, in an example"
                    + " that says when the case was received.");
        }
        Instant due = Preview.due(policies, version, kind.terms(policies, version, facts), example.received());
        if (!expected.equals(due)) {
            faults.add("The " + promise.replace('-', ' ') + " is due at " + due + ", not " + expected + ".");
        }
    }

    private static void compare(String decision, Map<?, ?> expected, Map<String, Object> answer, List<String> faults) {
        expected.forEach((output, value) -> {
            Object given = answer.get(String.valueOf(output));
            if (!alike(value, given)) {
                faults.add(decision + " answers " + output + " = " + given + ", not " + value + ".");
            }
        });
    }

    private static void compareRows(
            String decision, Object expected, List<Map<String, Object>> rows, List<String> faults) {
        if (!(expected instanceof List<?> wanted)) {
            throw new IllegalArgumentException(
                    "What is expected of " + decision + " must be its outputs or a list of rows.");
        }
        boolean all = wanted.size() == rows.size()
                && wanted.stream()
                        .allMatch(row -> row instanceof Map<?, ?> values
                                && rows.stream()
                                        .anyMatch(answer -> values.entrySet().stream()
                                                .allMatch(value -> alike(
                                                        value.getValue(),
                                                        answer.get(String.valueOf(value.getKey()))))));
        if (!all) {
            faults.add(decision + " answers " + rows + ", not " + wanted + ".");
        }
    }

    private static boolean alike(@Nullable Object expected, @Nullable Object given) {
        if (expected instanceof Number one && given instanceof Number other) {
            return Double.compare(one.doubleValue(), other.doubleValue()) == 0;
        }
        return expected == null ? given == null : expected.equals(given);
    }
}
