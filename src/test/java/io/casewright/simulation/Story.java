package io.casewright.simulation;

import io.casewright.DeskCustomer;
import io.casewright.cases.EntryView;
import io.casewright.desk.CaseNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** One random case and what has been done to it. Everything random comes from its seed, so that it can be told again. */
final class Story {

    private static final Instant FIRST = Instant.parse("2022-01-01T00:00:00Z");
    private static final int MINUTES_OF_TWO_YEARS = 2 * 365 * 24 * 60;

    final Random random;
    final DeskCustomer customer;

    /** Where it goes on: a follow-up case takes the place of the one before. */
    CaseNumber number;

    final Set<CaseNumber> numbers = new HashSet<>();

    /** When somebody did something, or the machines came back: then something may be told later than it was due. */
    final Set<Instant> turns = new HashSet<>();

    final List<Instant> calls = new ArrayList<>();

    /** What was accepted from the customer, by where it went. */
    final Map<CaseNumber, List<String>> accepted = new HashMap<>();

    /** What was seen last. */
    final Map<UUID, Owed> seen = new HashMap<>();

    final Map<CaseNumber, List<EntryView>> entries = new HashMap<>();

    private final List<String> steps = new ArrayList<>();
    private int words;
    private Instant latest;
    private Instant lastTurn;

    Story(long seed, DeskCustomer customer) {
        this.random = new Random(seed);
        this.customer = customer;
    }

    Instant begins() {
        return FIRST.plus(Duration.ofMinutes(random.nextInt(MINUTES_OF_TWO_YEARS)));
    }

    void did(Instant at, String step) {
        steps.add(at + " " + step);
    }

    void goesOnAs(CaseNumber next) {
        number = next;
        numbers.add(next);
    }

    void accepts(CaseNumber by, String theirs) {
        accepted.computeIfAbsent(by, any -> new ArrayList<>()).add(theirs);
    }

    /** Words nobody has said before. */
    String words() {
        return "Said-" + customer.person().name().replace(' ', '-') + "-" + (++words) + ".";
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String told() {
        return String.join("\n  ", steps);
    }

    /** When something happened last, before now. */
    Instant lastTurn() {
        return lastTurn;
    }

    void turns(Instant at) {
        if (!turns.contains(at)) {
            lastTurn = turns.isEmpty() ? at : latest;
            latest = at;
        }
        turns.add(at);
    }

    List<String> steps() {
        return steps;
    }
}
