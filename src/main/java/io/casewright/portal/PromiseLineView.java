package io.casewright.portal;

import io.casewright.desk.Desk;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Terms;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A promise or an aim as a reader sees it; an aim is never called a promise (CT-3).
 *
 * @param what such as {@code First answer}
 * @param state the word for how it stands
 * @param tone how the word is coloured; never the only sign
 * @param due in the reader's zone
 * @param dueThere in the customer's zone, where the reader's is another
 * @param counted how the due time comes about
 * @param evidence what kept it, or why nobody owes it any more
 * @param engineersOnly whether customers do not see it (CH-4, ST-6)
 */
record PromiseLineView(
        String what,
        boolean binding,
        String state,
        String tone,
        MomentView due,
        @Nullable MomentView dueThere,
        String counted,
        @Nullable String evidence,
        boolean engineersOnly) {

    static PromiseLineView of(PromiseView promise, Desk desk, ZoneId reader, ZoneId customer) {
        return new PromiseLineView(
                Wording.capitalised(
                        promise.kind().replace("first-response", "first answer").replace('-', ' ')),
                promise.terms().binding(),
                word(promise),
                tone(promise.state()),
                MomentView.in(reader, promise.dueAt()),
                reader.equals(customer) ? null : MomentView.in(customer, promise.dueAt()),
                counted(promise, desk, reader),
                promise.evidence(),
                !promise.forCustomers());
    }

    private static String word(PromiseView promise) {
        return switch (promise.state()) {
            case "open" -> promise.terms().binding() ? "On track" : "Aimed at";
            case "void" -> "No longer owed";
            default -> Wording.capitalised(promise.state());
        };
    }

    private static String tone(String state) {
        return switch (state) {
            case "kept", "met" -> "good";
            case "broken", "missed" -> "bad";
            case "open" -> "open";
            default -> "quiet";
        };
    }

    private static String counted(PromiseView promise, Desk desk, ZoneId reader) {
        Terms terms = promise.terms();
        String hours = terms.allowance().unit().insideHours()
                ? desk.clocks().getOrDefault(terms.clock(), terms.clock())
                : "around the clock";
        return Wording.capitalised(Wording.allowance(terms.allowance())) + ", counted " + hours + ", from "
                + MomentView.in(reader, promise.owedAt()).shown() + ".";
    }
}
