package io.casewright.quote;

import io.casewright.cases.InvalidInput;
import io.casewright.desk.Desk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of what is to be charged, for accounting (CT-8, ST-11). An order is charged once. */
@Component
@Transactional
public class Charges {

    /** A year and a day at most at a time, and no more lines than one reads in a spreadsheet. */
    private static final int MOST_DAYS = 366;

    private static final int MOST = 10_000;

    private final DeliveryRecords.ChargeTable charges;
    private final QuoteBook quotes;
    private final Clock clock;

    Charges(DeliveryRecords.ChargeTable charges, QuoteBook quotes, Clock clock) {
        this.charges = charges;
        this.quotes = quotes;
        this.clock = clock;
    }

    /** @param deliveredAt null where nothing was to be delivered */
    void add(QuoteNumber number, @Nullable Instant deliveredAt) {
        QuoteView quote = quotes.view(number);
        QuoteVersionView charged = quote.versions().stream()
                .filter(version -> version.state() == QuoteState.ACCEPTED || version.state() == QuoteState.CHARGED)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("No version of quote " + number + " is accepted or charged."));
        charges.save(new Charge(quote, charged, deliveredAt, clock.instant()));
    }

    /**
     * What was charged on some days, in the order in which it was. The days are the desk's, in its zone.
     *
     * @param from the first day
     * @param until the last day
     * @throws InvalidInput if the days are the wrong way round or too many
     */
    @Transactional(readOnly = true)
    public List<ChargeView> of(Desk desk, LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw new InvalidInput("until", "The last day must not be before the first.");
        }
        if (from.plusDays(MOST_DAYS).isBefore(until)) {
            throw new InvalidInput("until", "The list is of " + MOST_DAYS + " days at most.");
        }
        return charges
                .of(
                        desk.id().value(),
                        from.atStartOfDay(desk.zone()).toInstant(),
                        until.plusDays(1).atStartOfDay(desk.zone()).toInstant(),
                        Limit.of(MOST))
                .stream()
                .map(Charge::view)
                .toList();
    }
}
