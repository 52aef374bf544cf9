package io.casewright.portal;

import io.casewright.cases.FactView;
import io.casewright.desk.Desk;
import io.casewright.desk.IntakeFact;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact in the words it was asked in.
 *
 * @param confirmed whether an engineer confirmed or overruled it, with the reason
 */
record FactLineView(
        String label,
        String value,
        boolean confirmed,
        @Nullable String reason) {

    private static final Map<String, String> LABELS = Map.of(
            "statedKind",
            "Kind of case",
            "confirmedKind",
            "Kind of case, as categorised",
            "confirmedPriority",
            "Priority, as confirmed",
            "confirmedScope",
            "Scope, as confirmed");

    static FactLineView of(FactView fact, Desk desk) {
        return new FactLineView(
                desk.intakeFact(fact.name())
                        .map(IntakeFact::label)
                        .orElseGet(() -> LABELS.getOrDefault(fact.name(), fact.name())),
                shown(fact.name(), fact.value(), desk),
                fact.source().equals("confirmed"),
                fact.reason());
    }

    /** A fact that a policy looked at, whoever knew it. */
    static FactLineView of(String name, Object value, Desk desk) {
        boolean told = desk.intakeFact(name).isPresent() || LABELS.containsKey(name);
        return new FactLineView(
                desk.intakeFact(name)
                        .map(IntakeFact::label)
                        .orElseGet(() -> LABELS.getOrDefault(name, Wording.words(name))),
                told ? shown(name, value, desk) : plain(value),
                false,
                null);
    }

    /** A value that nobody was asked for. */
    static String plain(Object value) {
        return value instanceof Boolean truth
                ? (truth ? "Yes" : "No")
                : value.toString().replace('-', ' ');
    }

    private static String shown(String name, Object value, Desk desk) {
        if (value instanceof Boolean truth) {
            return truth ? "Yes" : "No";
        }
        if (name.equals("confirmedPriority") && value instanceof Number level) {
            return Wording.priority(level.intValue());
        }
        return desk.intakeFact(name).stream()
                .flatMap(asked -> asked.options().stream())
                .filter(option -> option.value().equals(value))
                .map(IntakeFact.Option::label)
                .findFirst()
                .orElseGet(() -> LABELS.containsKey(name)
                        ? Wording.capitalised(value.toString().replace('-', ' '))
                        : value.toString());
    }
}
