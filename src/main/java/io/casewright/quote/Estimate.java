package io.casewright.quote;

import io.casewright.desk.CatalogueItem;
import io.casewright.policy.Question;
import io.casewright.policy.QuotedLine;
import io.casewright.policy.RecordedAnswers;
import io.casewright.quote.QuoteVersion.Priced;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
        io.casewright.policy.QuoteTerms answer = answered(quote);
        return new QuoteTerms(
                answer.validityDays(),
                answer.reminderDays(),
                answer.discountLimit(),
                answer.approval().word(),
                answer.acceptance().word());
    }

    private io.casewright.policy.QuoteTerms answered(Quote quote) {
        return answers.latest(quote.caseNumber(), Question.QUOTE_TERMS)
                .orElseThrow(() -> new IllegalStateException("The policy was not asked for the terms of a quote."));
    }

    /** No lines where the policy sells nothing for it: sales writes them. */
    Priced priced(Quote quote) {
        List<QuoteLine> lines = answers.latest(quote.caseNumber(), QuotedLine.DECISION).stream()
                .flatMap(answer -> QuotedLine.read(answer).stream())
                .map(line -> line(quote, line))
                .toList();
        io.casewright.policy.QuoteTerms terms = answered(quote);
        return new Priced(lines, BigDecimal.ZERO, "", terms.taxNote(), terms.validityDays());
    }

    private QuoteLine line(Quote quote, QuotedLine answered) {
        String words = answered.words();
        String item = answered.service();
        BigDecimal percent = BigDecimal.valueOf(answered.percent());
        BigDecimal listed =
                prices.find(quote.desk(), item).map(CatalogueItem::price).orElse(null);
        return switch (answered.basis()) {
            case HOURS -> new QuoteLine(words, item, QuoteLine.HOURS, quote.hours(), listed);
            case LICENCE_PRICE -> new QuoteLine(words, item, QuoteLine.YEARS, BigDecimal.ONE, yearly(quote, percent));
            case LAPSED_TIME -> lapsed(quote, words, item, percent);
            case FIXED -> new QuoteLine(words, item, QuoteLine.PIECES, BigDecimal.ONE, listed);
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
}
