package io.casewright.portal;

import io.casewright.desk.Desk;
import io.casewright.quote.QuoteState;
import io.casewright.quote.QuoteVersionView;
import io.casewright.quote.QuoteView;
import org.jspecify.annotations.Nullable;

/**
 * A quote in a list.
 *
 * @param address its page, or null where the reader has none yet
 * @param total what the version that counts comes to, or null while that is open
 * @param valid until when it holds, or null where nobody can accept it
 */
record QuoteRowView(
        String number,
        String service,
        String company,
        String state,
        String tone,
        @Nullable String address,
        @Nullable String total,
        @Nullable String valid,
        MomentView requested) {

    static QuoteRowView of(QuoteView quote, Desk desk, Visitor visitor) {
        QuoteVersionView last = quote.last().orElse(null);
        return new QuoteRowView(
                quote.number().value(),
                quote.serviceName(),
                quote.company(),
                QuoteWords.of(quote.state(), visitor.staff()),
                QuoteWords.tone(quote.state()),
                address(quote, last, visitor.staff()),
                last == null ? null : last.amounts().shown(last.amounts().total()),
                last == null || quote.state() != QuoteState.SENT
                        ? null
                        : "Valid " + QuoteSheetView.of(quote, last, desk).valid(),
                MomentView.in(visitor.zoneAt(desk), quote.requestedAt()));
    }

    private static @Nullable String address(QuoteView quote, @Nullable QuoteVersionView last, boolean staff) {
        if (staff) {
            return "/staff/quotes/" + quote.number();
        }
        return last == null ? null : "/quotes/" + quote.number() + "/" + last.version();
    }
}
