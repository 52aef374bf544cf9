package io.casewright.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;

/** Counts what came up: a simulation in which nothing happens proves nothing. */
final class Seen {

    private static final String[] MATTER = {
        "customer-asked",
        "customer-replied",
        "phoned",
        "carried-over",
        "earlier-promise-stands",
        "kept",
        "broken",
        "void",
        "told in time",
        "told late",
        "> a machine of the customer's writes",
        "> a stranger replies in vain"
    };

    /** Comes up twice in three hundred cases, or not at all. */
    private static final String[] RARE = {"full-allowance"};

    private static final int MANY = 2_000;

    private final Map<String, Integer> counts = new TreeMap<>();

    void note(Story story) {
        count("cases");
        story.steps().forEach(step -> {
            count("steps");
            count("> "
                    + step.replaceFirst("^\\S+ ", "")
                            .replaceFirst("(, in |[0-9{]).*", "")
                            .strip());
        });
        story.seen.values().forEach(this::note);
    }

    private void note(Owed owed) {
        count("promises");
        count(owed.outcome());
        count(owed.kind() + " " + (owed.binding() ? owed.outcome() : "aim"));
        owed.ledger().forEach(line -> {
            count("lines");
            count(line.basis() == null ? line.cause() : line.basis());
        });
        owed.ladder().stream()
                .filter(step -> step.toldAt() != null)
                .forEach(step -> count(step.toldAt().equals(step.dueAt()) ? "told in time" : "told late"));
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    void everythingThatMatters() {
        assertThat(counts).as("what a simulation is for comes up in it").containsKeys(MATTER);
        if (counts.get("cases") >= MANY) {
            assertThat(counts).as("so does what is rare, among so many").containsKeys(RARE);
        }
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
