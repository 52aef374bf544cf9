package io.casewright.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * What a promise runs on: an allowance, the service hours it is counted in, and the zone of its local days. Elapsed
 * time and calendar days run always; service time and business days stand still while the hours are shut.
 */
public record PromiseClock(Allowance allowance, ServiceHours hours, ZoneId zone) {

    /** As fine as the engine's timers and the stored times are. */
    private static final Duration TICK = Duration.ofMillis(1);

    private static final int SHUT_DAYS_AT_MOST = 732;

    /** Refuses a zone that is an offset (ALL-2). */
    public PromiseClock {
        IanaZone.checked(zone);
    }

    /**
     * When the allowance is used up (ALL-3). If that is the end of a window, this is the end of the window.
     *
     * @throws NeverOpen if the hours stop opening before that
     */
    public Instant due(Instant start) {
        return switch (allowance.unit()) {
            case ELAPSED_MINUTES, ELAPSED_HOURS -> start.plus(allowance.time());
            case SERVICE_MINUTES, SERVICE_HOURS -> hours.plus(start, allowance.time());
            case BUSINESS_DAYS -> businessDaysAfter(start);
            case CALENDAR_DAYS ->
                start.atZone(zone).plusDays(allowance.amount()).toInstant();
        };
    }

    /** How long the clock ran from one instant to another: open time where it stands still outside the hours. */
    public Duration used(Instant from, Instant to) {
        if (allowance.unit().insideHours()) {
            return hours.open(from, to);
        }
        return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }

    /**
     * Whether a promise that started then is broken by an answer, or by silence, at the event (ALL-4). At the very end
     * of a window, and while the clock stands still after it, it is not.
     */
    public boolean brokenBy(Instant start, Instant event) {
        return brokenBetween(due(start), event);
    }

    /** The first whole millisecond at which an unanswered promise is broken: when a timer should look (ALL-4). */
    public Instant breaksAt(Instant start) {
        return breaksAfter(due(start));
    }

    boolean brokenBetween(Instant due, Instant event) {
        return allowance.strict() ? !event.isBefore(due) : !used(due, event).isZero();
    }

    Instant breaksAfter(Instant due) {
        if (allowance.strict()) {
            Instant whole = due.truncatedTo(ChronoUnit.MILLIS);
            return whole.equals(due) ? due : whole.plus(TICK);
        }
        Instant running = allowance.unit().insideHours() ? hours.nextOpening(due) : due;
        return running.truncatedTo(ChronoUnit.MILLIS).plus(TICK);
    }

    /** When a clock would have started that has used that much time by now. */
    Instant startedFor(Duration used, Instant now) {
        return allowance.unit().insideHours() ? hours.minus(now, used) : now.minus(used);
    }

    private Instant businessDaysAfter(Instant start) {
        ZonedDateTime first = hours.nextOpening(start).atZone(zone);
        LocalDate day = first.toLocalDate();
        for (long left = allowance.amount(); left > 0; left--) {
            day = nextBusinessDay(day);
        }
        return first.with(day).toInstant();
    }

    private LocalDate nextBusinessDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        for (int shut = 0; shut < SHUT_DAYS_AT_MOST; shut++) {
            if (hours.openOn(next, zone)) {
                return next;
            }
            next = next.plusDays(1);
        }
        throw new NeverOpen("These service hours are not open within two years of %s.".formatted(day));
    }
}
