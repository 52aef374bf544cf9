package io.casewright.policy.lab;

import io.casewright.policy.lab.PolicyText.Column;
import io.casewright.policy.lab.PolicyText.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * No promise gets shorter when the priority gets lower or the plan cheaper. Lower is a greater number, or standard
 * where critical is higher; a plan is cheaper the earlier the column of plans lists it, and cheapest if no table names
 * it. Promises in different units are compared only where that is certain.
 */
final class FairPromises {

    private final PolicyDraft draft;
    private final Set<String> told = new HashSet<>();

    FairPromises(PolicyDraft draft) {
        this.draft = draft;
    }

    void check(Complaints complaints) {
        for (OwedKind kind : OwedKind.values()) {
            String decision = kind.decision();
            if (decision != null) {
                check(kind, draft.text().table(decision), complaints);
            }
        }
    }

    private void check(OwedKind kind, Table table, Complaints complaints) {
        for (int column = 0; column < table.inputs().size(); column++) {
            if (worth(table.inputs().get(column), null) != null) {
                compare(kind, table, column, complaints);
            }
        }
    }

    private void compare(OwedKind kind, Table table, int column, Complaints complaints) {
        Map<List<@Nullable Object>, List<Offer>> alike = new HashMap<>();
        new TableCases(draft, table).forEach((values, rules) -> {
            Integer worth = worth(table.inputs().get(column), values.get(column));
            if (!rules.isEmpty() && worth != null) {
                List<@Nullable Object> others = new ArrayList<>(values);
                others.set(column, null);
                alike.computeIfAbsent(others, same -> new ArrayList<>())
                        .add(new Offer(
                                worth, OwedTime.of(kind, table, table.rules().get(first(rules)))));
            }
        });
        alike.values()
                .forEach(offers -> offers.forEach(worse -> offers.stream()
                        .filter(better -> better.worth > worse.worth)
                        .filter(better -> worse.time.isCertainlyShorterThan(better.time))
                        .forEach(better -> tell(table.inputs().get(column), worse, better, complaints))));
    }

    private static int first(BitSet rules) {
        return rules.nextSetBit(0);
    }

    private void tell(Column column, Offer worse, Offer better, Complaints complaints) {
        if (told.add(worse.time.rule() + better.time.rule())) {
            complaints.about(
                    worse.time.rule(),
                    "It promises more than " + better.time.rule() + " does, though " + column.label()
                            + " is lower in its case.",
                    "Promise no more for less.");
        }
    }

    /** How much a value of a column is worth; null if that is no such column. Of null: whether it is one. */
    private static @Nullable Integer worth(Column column, @Nullable Object value) {
        return switch (column.name()) {
            case "priority" -> value instanceof Long level ? Integer.valueOf(-level.intValue()) : Integer.valueOf(-9);
            case "criticality" -> Integer.valueOf(Objects.equals(value, "critical") ? 1 : 0);
            case "facts.plan" -> plan(column, value);
            default -> null;
        };
    }

    private static @Nullable Integer plan(Column column, @Nullable Object value) {
        if (value == null || value.equals(InterestingValues.UNNAMED)) {
            return -1;
        }
        int place = column.words().indexOf(value);
        return place < 0 && !column.words().isEmpty() ? Integer.valueOf(-1) : Integer.valueOf(Math.max(0, place));
    }

    private record Offer(int worth, OwedTime time) {}
}
