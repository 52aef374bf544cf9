package io.casewright.rest;

import io.casewright.quote.Amounts;
import io.casewright.quote.QuoteLineView;
import io.casewright.quote.QuoteVersionView;
import io.casewright.quote.QuoteView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quote as the API tells it; amounts are texts such as {@code 59.99}, so that nobody's floating point rounds them.
 *
 * @param state draft, approval, ready, sent, accepted, declined, expired or withdrawn; to customers draft until it is sent
 * @param versions those the caller may read, oldest first
 * @param mayAnswer whether the caller may accept or decline it
 */
record QuotedView(
        String number,
        String caseNumber,
        String company,
        String service,
        String serviceName,
        String origin,
        String state,
        Instant requestedAt,
        boolean mayAnswer,
        List<Version> versions) {

    static QuotedView of(QuoteView quote) {
        return new QuotedView(
                quote.number().value(),
                quote.caseNumber().value(),
                quote.company(),
                quote.service(),
                quote.serviceName(),
                quote.origin().word(),
                quote.state().word(),
                quote.requestedAt(),
                quote.mayAnswer(),
                quote.versions().stream().map(Version::of).toList());
    }

    /**
     * One version of it.
     *
     * @param discountPercent 0 without a discount
     * @param validUntil the first instant at which it cannot be accepted any more, in UTC
     * @param fingerprint of what it says: what was accepted can be shown to be what was sent
     * @param endedBy who accepted, declined, replaced or withdrew it
     * @param reason why it was declined or withdrawn
     */
    record Version(
            int version,
            String state,
            String currency,
            List<Line> lines,
            String subtotal,
            String discountPercent,
            String discount,
            String total,
            String note,
            String taxNote,
            @Nullable Instant sentAt,
            @Nullable Instant validUntil,
            @Nullable String fingerprint,
            @Nullable Instant endedAt,
            @Nullable String endedBy,
            @Nullable String reason) {

        static Version of(QuoteVersionView version) {
            Amounts amounts = version.amounts();
            return new Version(
                    version.version(),
                    version.state().word(),
                    amounts.currency(),
                    version.lines().stream().map(Line::of).toList(),
                    amounts.subtotal().toPlainString(),
                    version.discount().stripTrailingZeros().toPlainString(),
                    amounts.discount().toPlainString(),
                    amounts.total().toPlainString(),
                    version.note(),
                    version.taxNote(),
                    version.sentAt(),
                    version.validUntil(),
                    version.fingerprint(),
                    version.endedAt(),
                    version.endedBy(),
                    version.endWords());
        }
    }

    /**
     * One line of it.
     *
     * @param unit hours, pieces or years
     * @param price of one unit
     */
    record Line(
            String words,
            String unit,
            @Nullable String quantity,
            @Nullable String price,
            @Nullable String amount) {

        static Line of(QuoteLineView line) {
            return new Line(
                    line.words(), line.unit(), plain(line.quantity()), plain(line.price()), exact(line.amount()));
        }

        private static @Nullable String plain(@Nullable BigDecimal number) {
            return number == null ? null : number.stripTrailingZeros().toPlainString();
        }

        private static @Nullable String exact(@Nullable BigDecimal amount) {
            return amount == null ? null : amount.toPlainString();
        }
    }
}
