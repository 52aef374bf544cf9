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
            case BUSINESS_DAYS, CALENDAR_DAYS -> daysAfter(start, allowance.amount());
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

    /** When the allowance is used up if that much time was used by now. */
    Instant dueWith(Duration used, Instant now) {
        return due(allowance.unit().insideHours() ? hours.minus(now, used) : now.minus(used));
    }

    /** When it is due after a pause: what was left, in whole days first where the unit is days (ALL-3), is still left. */
    Instant dueAfterPause(Instant due, Instant paused, Instant resumed) {
        if (used(paused, resumed).isZero()) {
            return due;
        }
        long days = daysLeft(paused, due);
        Instant later = runFor(used(daysAfter(paused, days), due), daysAfter(resumed, days));
        if (opensAt(due)) {
            later = hours.nextOpening(later);
        }
        return later.isAfter(due) ? later : due;
    }

    private boolean opensAt(Instant due) {
        return allowance.unit().insideHours() && hours.openAt(due) && !hours.openAt(due.minusNanos(1));
    }

    Instant runFor(Duration time, Instant start) {
        return allowance.unit().insideHours() ? hours.plus(start, time) : start.plus(time);
    }

    private long daysLeft(Instant from, Instant due) {
        if (!allowance.unit().inDays()) {
            return 0;
        }
        long left = 0;
        long tooMany = Duration.between(from, due).toDays() + 2;
        while (tooMany - left > 1) {
            long days = (left + tooMany) / 2;
            if (daysAfter(from, days).isAfter(due)) {
                tooMany = days;
            } else {
                left = days;
            }
        }
        return left;
    }

    private Instant daysAfter(Instant start, long days) {
        if (days == 0) {
            return start;
        }
        if (!allowance.unit().insideHours()) {
            return start.atZone(zone).plusDays(days).toInstant();
        }
        ZonedDateTime first = hours.nextOpening(start).atZone(zone);
        LocalDate day = first.toLocalDate();
        for (long left = days; left > 0; left--) {
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
