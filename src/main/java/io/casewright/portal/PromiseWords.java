package io.casewright.portal;

import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What our pages call the things that are owed, and the time they take. */
final class PromiseWords {

    private static final int SECONDS_PER_MINUTE = 60;
    private static final int MINUTES_PER_HOUR = 60;

    private PromiseWords() {}

    /** Such as {@code First answer}; what somebody promised in person has their words. */
    static String name(PromiseView promise) {
        return switch (PromiseKind.of(promise.kind())) {
            case FIRST_RESPONSE -> "First answer";
            case PROGRESS_UPDATE -> promise.unsettled() ? "Next update" : "Update";
            case SPOKEN -> promise.subject() == null ? "What we promised" : promise.subject();
            case ROOT_CAUSE_DRAFT -> "Analysis of the cause, first draft";
            case ROOT_CAUSE_FINAL -> "Analysis of the cause";
        };
    }

    /** The same within a sentence. */
    static String within(PromiseView promise) {
        return switch (PromiseKind.of(promise.kind())) {
            case FIRST_RESPONSE -> "the first answer";
            case PROGRESS_UPDATE -> "the next update";
            case SPOKEN -> promise.subject() == null ? "what we promised" : "“" + promise.subject() + "”";
            case ROOT_CAUSE_DRAFT -> "the first draft of the analysis of the cause";
            case ROOT_CAUSE_FINAL -> "the analysis of the cause";
        };
    }

    /** How it stands, in a word. */
    static String state(PromiseView promise) {
        return switch (promise.state()) {
            case "open" ->
                promise.stoodStillSince() != null ? "Paused" : promise.terms().binding() ? "On track" : "Aimed at";
            case "void" -> "No longer owed";
            default -> Wording.capitalised(promise.state());
        };
    }

    /** How that word is coloured. */
    static String tone(PromiseView promise) {
        return switch (promise.state()) {
            case "kept", "met" -> "good";
            case "broken", "missed" -> "bad";
            case "open" -> promise.stoodStillSince() != null ? "wait" : "open";
            default -> "quiet";
        };
    }

    /** A length of time to the second, such as "26 h 30 min": days would be taken for those of a policy (ALL-3). */
    static String exactly(Duration span) {
        List<String> parts = new ArrayList<>();
        add(parts, span.toHours(), "h");
        add(parts, span.toMinutes() % MINUTES_PER_HOUR, "min");
        add(parts, span.toSeconds() % SECONDS_PER_MINUTE, "s");
        return parts.isEmpty() ? "no time" : String.join(" ", parts);
    }

    private static void add(List<String> parts, long many, String unit) {
        if (many > 0) {
            parts.add(many + " " + unit);
        }
    }
}
