package io.casewright.quote;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One version of a quote as it is read.
 *
 * @param state expired as soon as its time is over, whenever that is noticed
 * @param edit how often the draft was changed
 * @param amounts what it comes to; the page, the PDF and the API show these
 * @param discount in percent
 * @param discountLimit in percent; more needs a second person
 * @param needsApproval whether a second person is to approve what it says now
 * @param validUntil the first instant at which it cannot be accepted any more; null before it was sent
 * @param fingerprint tells whether what was accepted is what was sent; null before it was sent
 * @param typedName what the person who accepted typed
 * @param endWords why it was declined or withdrawn
 */
public record QuoteVersionView(
        int version,
        QuoteState state,
        int edit,
        List<QuoteLineView> lines,
        Amounts amounts,
        BigDecimal discount,
        String note,
        String taxNote,
        int validityDays,
        int discountLimit,
        boolean needsApproval,
        @Nullable Instant sentAt,
        @Nullable String sentBy,
        @Nullable Instant validUntil,
        @Nullable String fingerprint,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String typedName,
        @Nullable String endWords) {

    static QuoteVersionView of(Quote quote, QuoteVersion version, Instant now) {
        Amounts amounts = Amounts.of(quote.currency(), version.lines(), version.discount());
        List<QuoteLine> lines = version.lines();
        QuoteVersion.Sent sent = version.sent();
        QuoteVersion.Ended ended = version.ended();
        boolean late = version.state() == QuoteState.SENT && sent != null && !now.isBefore(sent.validUntil());
        return new QuoteVersionView(
                version.ordinal(),
                late ? QuoteState.EXPIRED : version.state(),
                version.edits(),
                IntStream.range(0, lines.size())
                        .mapToObj(
                                index -> line(lines.get(index), amounts.lines().get(index)))
                        .toList(),
                amounts,
                version.discount(),
                version.note(),
                version.taxNote(),
                version.terms().validityDays(),
                version.terms().discountLimit(),
                version.terms().needsApproval(version.discount()),
                sent == null ? null : sent.at(),
                sent == null ? null : sent.by(),
                sent == null ? null : sent.validUntil(),
                sent == null ? null : sent.fingerprint(),
                ended == null ? null : ended.at(),
                ended == null ? null : ended.by(),
                ended == null ? null : ended.typedName(),
                ended == null ? null : ended.words());
    }

    private static QuoteLineView line(QuoteLine line, @Nullable BigDecimal amount) {
        return new QuoteLineView(line.words(), line.item(), line.unit(), line.quantity(), line.price(), amount);
    }
}
