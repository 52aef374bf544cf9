package io.casewright.simulation;

import io.casewright.time.Allowance;
import io.casewright.time.ServiceHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock of a promise as somebody counts it who has only a wall clock and a list of windows: minute by minute. It
 * knows nothing of a fraction of a minute, and needs none, because in the simulation everything happens at whole ones.
 */
record MinuteClock(Allowance allowance, ServiceHours hours, ZoneId zone) {

    private MinuteBook reference() {
        return MinuteBook.of(hours);
    }

    private boolean inside() {
        return allowance.unit().insideHours();
    }

    private boolean inDays() {
        return switch (allowance.unit()) {
            case BUSINESS_DAYS, CALENDAR_DAYS -> true;
            default -> false;
        };
    }

    Instant due(Instant start) {
        long amount = allowance.amount();
        return switch (allowance.unit()) {
            case ELAPSED_MINUTES -> start.plus(Duration.ofMinutes(amount));
            case ELAPSED_HOURS -> start.plus(Duration.ofHours(amount));
            case SERVICE_MINUTES -> reference().plus(start, amount);
            case SERVICE_HOURS -> reference().plus(start, amount * 60);
            case BUSINESS_DAYS, CALENDAR_DAYS -> daysAfter(start, (int) amount);
        };
    }

    private Instant daysAfter(Instant start, int days) {
        if (days == 0) {
            return start;
        }
        return inside()
                ? reference().businessDaysAfter(start, days, zone)
                : start.atZone(zone).plusDays(days).toInstant();
    }

    /** Minutes in which it ran. */
    long used(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return 0;
        }
        return inside()
                ? reference().open(from, to)
                : Duration.between(from, to).toMinutes();
    }

    private Instant after(Instant start, long minutes) {
        return inside() ? reference().plus(start, minutes) : start.plus(Duration.ofMinutes(minutes));
    }

    private Instant before(Instant end, long minutes) {
        return inside() ? reference().minus(end, minutes) : end.minus(Duration.ofMinutes(minutes));
    }

    /** When it is due if it had run for so many minutes by now, of which this clock knows nothing (ALL-5). */
    Instant dueWith(long usedMinutes, Instant now) {
        return due(before(now, usedMinutes));
    }

    /** When it is due after a pause: whole days that were left, and then what was left of a day, are still left. */
    Instant dueAfterPause(Instant due, Instant paused, Instant resumed) {
        if (used(paused, resumed) == 0) {
            return due;
        }
        int days = 0;
        while (inDays() && !daysAfter(paused, days + 1).isAfter(due)) {
            days++;
        }
        Instant later = after(daysAfter(resumed, days), used(daysAfter(paused, days), due));
        boolean opens = inside() && reference().openIn(due) && !reference().openIn(due.minus(Duration.ofMinutes(1)));
        Instant at = opens ? reference().nextOpening(later) : later;
        return at.isAfter(due) ? at : due;
    }

    /** Whether an answer, or silence, at the event breaks what was due then (ALL-4). */
    boolean brokenBy(Instant due, Instant event) {
        if (allowance.strict()) {
            return !event.isBefore(due);
        }
        return event.isAfter(due) && (!inside() || reference().nextOpening(due).isBefore(event));
    }
}
