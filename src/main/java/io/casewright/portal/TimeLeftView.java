package io.casewright.portal;

import io.casewright.cases.CaseState;
import io.casewright.cases.SupportCase;
import io.casewright.promise.PromiseView;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much time is left for what is due next on a case, as staff read it: a sign, a word and a colour.
 *
 * @param sign says the same as the colour
 * @param tone how it is coloured
 * @param due in UTC, or null where nothing is due
 * @param aim whether it is no promise
 */
record TimeLeftView(
        String sign, String words, String tone, @Nullable String due, boolean aim) {

    /** From here on it is said more strongly. */
    private static final Duration SOON = Duration.ofMinutes(30);

    static TimeLeftView of(SupportCase supportCase, @Nullable PromiseView next, Instant now) {
        if (supportCase.state() == CaseState.PENDING && next == null) {
            return new TimeLeftView("?", "waits for the customer", "quiet", null, false);
        }
        if (next == null) {
            return new TimeLeftView("–", "nothing owed", "quiet", null, false);
        }
        boolean binding = next.terms().binding();
        Duration left = Duration.between(now, next.dueAt());
        String due = next.dueAt().toString();
        if (left.isNegative()) {
            String words = (binding ? "broken " : "aim missed ") + Wording.ago(left.negated());
            return new TimeLeftView(binding ? "✕" : "△", words, binding ? "bad" : "wait", due, !binding);
        }
        boolean soon = left.compareTo(SOON) < 0;
        return new TimeLeftView(
                soon ? "▲" : "○",
                Wording.span(left) + " left" + (binding ? "" : " of an aim"),
                soon ? "wait" : "open",
                due,
                !binding);
    }
}
