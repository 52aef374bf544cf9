package io.casewright.portal;

import io.casewright.desk.Desk;
import io.casewright.quote.Amounts;
import io.casewright.quote.QuoteLineView;
import io.casewright.quote.QuoteState;
import io.casewright.quote.QuoteVersionView;
import io.casewright.quote.QuoteView;
import io.casewright.time.ShownTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a quote says, in words: the same on the pages and on paper, with days as the desk counts them.
 *
 * @param from who quotes, with mail and postal address
 * @param date of sending; in a draft, that it is one
 * @param discount taken off the subtotal, or null without one
 * @param total with its currency
 */
record QuoteSheetView(
        String number,
        int version,
        String desk,
        String from,
        String company,
        String service,
        String date,
        String valid,
        String currency,
        List<Line> lines,
        String subtotal,
        @Nullable String discount,
        String percent,
        String total,
        String note,
        String taxNote) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    static QuoteSheetView of(QuoteView quote, QuoteVersionView version, Desk desk) {
        Amounts amounts = version.amounts();
        Instant sent = version.sentAt();
        Instant until = version.validUntil();
        boolean discounted = version.discount().signum() > 0;
        return new QuoteSheetView(
                quote.number().value(),
                version.version(),
                desk.name(),
                desk.name() + "\n" + desk.mailbox() + (desk.address() == null ? "" : "\n" + desk.address()),
                quote.company(),
                quote.serviceName(),
                sent == null ? "not sent yet" : day(desk, sent),
                version.state() == QuoteState.CHARGED
                        ? "charged, with nothing to accept"
                        : until == null
                                ? version.validityDays() + " days from the day it is sent"
                                : "until the end of " + day(desk, until.minusMillis(1)),
                amounts.currency(),
                version.lines().stream().map(line -> line(line, amounts)).toList(),
                amounts.grouped(amounts.subtotal()),
                discounted ? amounts.grouped(amounts.discount()) : null,
                plain(version.discount()),
                amounts.shown(amounts.total()),
                version.note(),
                version.taxNote());
    }

    /** A day as the desk counts it, such as "Fri 18 Dec 2026 (UTC)". */
    static String day(Desk desk, Instant instant) {
        return DAY.format(instant.atZone(desk.zone())) + " (" + ShownTime.name(desk.zone()) + ")";
    }

    private static Line line(QuoteLineView line, Amounts amounts) {
        BigDecimal quantity = line.quantity();
        return new Line(
                line.words(),
                quantity == null ? "–" : plain(quantity) + unit(line.unit(), quantity),
                line.price() == null ? "–" : amounts.grouped(line.price()),
                line.amount() == null ? "–" : amounts.grouped(line.amount()));
    }

    private static String unit(String unit, BigDecimal quantity) {
        boolean one = quantity.compareTo(BigDecimal.ONE) == 0;
        return switch (unit) {
            case "hours" -> one ? " hour" : " hours";
            case "years" -> one ? " year" : " years";
            default -> "";
        };
    }

    /** Without zeros that say nothing. */
    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** A dash stands for what is not priced yet. */
    record Line(String words, String quantity, String price, String amount) {}
}
