package io.casewright.quote;

import io.casewright.desk.CatalogueItem;
import io.casewright.policy.RecordedAnswer;
import io.casewright.policy.RecordedAnswers;
import io.casewright.quote.QuoteVersion.Priced;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The lines a draft begins with: what the policy answered to {@code quote}, with today's prices copied in (CT-5, CT-8,
 * ST-2, ST-11). Which lines there are is the policy's; what they come to is arithmetic.
 */
@Component
class Estimate {

    private static final BigDecimal DAYS_OF_A_YEAR = BigDecimal.valueOf(365);
    private static final int EXACT = 12;

    private final RecordedAnswers answers;
    private final PriceList prices;
    private final Clock clock;

    Estimate(RecordedAnswers answers, PriceList prices, Clock clock) {
        this.answers = answers;
        this.prices = prices;
        this.clock = clock;
    }

    /** @throws IllegalStateException if the policy was not asked for its terms */
    QuoteTerms terms(Quote quote) {
        Map<String, Object> terms = answers.latest(quote.caseNumber(), "quoteTerms")
                .map(RecordedAnswer::answer)
                .orElseThrow(() -> new IllegalStateException("The policy was not asked for the terms of a quote."));
        return new QuoteTerms(
                number(terms, "quoteValidityDays"),
                number(terms, "quoteReminderDays"),
                number(terms, "quoteDiscountLimit"),
                text(terms, "quoteApproval"));
    }

    /** Empty lines where the policy sells nothing for it: sales writes them. */
    Priced priced(Quote quote, QuoteTerms terms) {
        List<QuoteLine> lines = answers.latest(quote.caseNumber(), "quote").stream()
                .flatMap(answer -> answer.rows().stream())
                .map(row -> line(quote, row))
                .toList();
        String taxNote = answers.latest(quote.caseNumber(), "quoteTerms")
                .map(answer -> text(answer.answer(), "quoteTaxNote"))
                .orElse("");
        return new Priced(lines, BigDecimal.ZERO, "", taxNote, terms.validityDays());
    }

    private QuoteLine line(Quote quote, Map<String, Object> row) {
        String words = text(row, "quoteLine");
        String item = text(row, "quoteItem");
        BigDecimal percent = BigDecimal.valueOf(number(row, "quotePercent"));
        BigDecimal listed =
                prices.find(quote.desk(), item).map(CatalogueItem::price).orElse(null);
        return switch (text(row, "quoteBasis")) {
            case "hours" -> new QuoteLine(words, item, QuoteLine.HOURS, quote.hours(), listed);
            case "licence-price" -> new QuoteLine(words, item, QuoteLine.YEARS, BigDecimal.ONE, yearly(quote, percent));
            case "lapsed-time" -> lapsed(quote, words, item, percent);
            default -> new QuoteLine(words, item, QuoteLine.PIECES, BigDecimal.ONE, listed);
        };
    }

    private @Nullable BigDecimal yearly(Quote quote, BigDecimal percent) {
        return prices.licencePrice(quote)
                .map(price -> Amounts.share(price, percent, quote.currency()))
                .orElse(null);
    }

    /** Day by day from the first without a contract to today, 365 to the year; the words say how many. */
    private QuoteLine lapsed(Quote quote, String words, String item, BigDecimal percent) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), prices.desk(quote.desk()).zone());
        Optional<Long> days = prices.lapsedSince(quote, today).map(lastDay -> ChronoUnit.DAYS.between(lastDay, today));
        BigDecimal price = days.flatMap(count -> prices.licencePrice(quote)
                        .map(licence -> Amounts.share(licence, share(percent, count), quote.currency())))
                .orElse(null);
        String counted = days.map(count -> words + " (" + count + (count == 1 ? " day" : " days") + ")")
                .orElse(words);
        return new QuoteLine(counted, item, QuoteLine.PIECES, BigDecimal.ONE, price);
    }

    private static BigDecimal share(BigDecimal percent, long days) {
        return percent.multiply(BigDecimal.valueOf(days)).divide(DAYS_OF_A_YEAR, EXACT, RoundingMode.HALF_UP);
    }

    private static int number(Map<String, Object> values, String name) {
        if (values.get(name) instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalStateException("The policy leaves " + name + " open.");
    }

    private static String text(Map<String, Object> values, String name) {
        return values.get(name) instanceof String text ? text : "";
    }
}
