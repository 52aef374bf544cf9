package io.casewright.quote;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of charges as a spreadsheet reads it: CSV in UTF-8, in which no cell is a formula. */
public final class ChargeSheet {

    private static final String HEAD =
            "charged at,quote,version,case,company,service,words,origin,amount,currency,delivered at,tax note";

    /** What makes a spreadsheet calculate, and what it skips before looking. */
    private static final String BEGINS_FORMULA = "=+-@\t\r\n|%";

    private ChargeSheet() {}

    /** One line for each charge below a line of titles; lines end as RFC 4180 wants it. */
    public static String of(List<ChargeView> charges) {
        return Stream.concat(Stream.of(HEAD), charges.stream().map(ChargeSheet::line))
                .map(line -> line + "\r\n")
                .collect(Collectors.joining());
    }

    /** What they come to in each currency, by its code. */
    public static SortedMap<String, BigDecimal> totals(List<ChargeView> charges) {
        SortedMap<String, BigDecimal> totals = new TreeMap<>();
        charges.forEach(charge -> totals.merge(charge.currency(), charge.amount(), BigDecimal::add));
        return totals;
    }

    private static String line(ChargeView charge) {
        return Stream.of(
                        charge.chargedAt().toString(),
                        text(charge.quote()),
                        String.valueOf(charge.version()),
                        text(charge.caseNumber()),
                        text(charge.company()),
                        text(charge.service()),
                        text(charge.words()),
                        text(charge.origin()),
                        charge.amount().toPlainString(),
                        charge.currency(),
                        time(charge.deliveredAt()),
                        text(charge.taxNote()))
                .collect(Collectors.joining(","));
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }

    /** In quotes, and with an apostrophe before whatever a spreadsheet would take for a formula. */
    static String text(String words) {
        String safe = begins(words.stripLeading()) || begins(words) ? "'" + words : words;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static boolean begins(String words) {
        return !words.isEmpty() && BEGINS_FORMULA.indexOf(words.charAt(0)) >= 0;
    }
}
