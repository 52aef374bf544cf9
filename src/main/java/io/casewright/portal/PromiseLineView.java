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
 * @param pausedSince since when its clock stands still, or null while it runs or once it is settled
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
        @Nullable MomentView pausedSince,
        String counted,
        @Nullable String evidence,
        boolean engineersOnly) {

    static PromiseLineView of(PromiseView promise, Desk desk, ZoneId reader, ZoneId customer) {
        return new PromiseLineView(
                PromiseWords.name(promise),
                promise.terms().binding(),
                PromiseWords.state(promise),
                PromiseWords.tone(promise),
                MomentView.in(reader, promise.dueAt()),
                reader.equals(customer) ? null : MomentView.in(customer, promise.dueAt()),
                pausedSince(promise, reader),
                counted(promise, desk, reader),
                promise.evidence(),
                !promise.forCustomers());
    }

    private static @Nullable MomentView pausedSince(PromiseView promise, ZoneId reader) {
        return promise.stoodStillSince() == null ? null : MomentView.in(reader, promise.stoodStillSince());
    }

    private static String counted(PromiseView promise, Desk desk, ZoneId reader) {
        Terms terms = promise.terms();
        if (promise.owner() != null) {
            return "Promised in person on "
                    + MomentView.in(reader, promise.owedAt()).shown() + ".";
        }
        String hours = terms.allowance().unit().insideHours()
                ? desk.clocks().getOrDefault(terms.clock(), terms.clock())
                : "around the clock";
        return Wording.capitalised(Wording.allowance(terms.allowance())) + ", counted " + hours + ", from "
                + MomentView.in(reader, promise.owedAt()).shown() + ".";
    }
}
