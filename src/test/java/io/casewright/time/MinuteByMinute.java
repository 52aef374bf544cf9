package io.casewright.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The slow reference: looks at the wall clock of every window in every single minute, and shares no arithmetic. */
record MinuteByMinute(ServiceHours hours) {

    boolean openIn(Instant minute) {
        return hours.windows().stream().anyMatch(window -> openIn(window, minute));
    }

    long open(Instant from, Instant to) {
        long open = 0;
        for (Instant minute = from; minute.isBefore(to); minute = minute.plus(1, ChronoUnit.MINUTES)) {
            open += openIn(minute) ? 1 : 0;
        }
        return open;
    }

    Instant plus(Instant start, long minutes) {
        Instant minute = start;
        for (long left = minutes; left > 0; minute = minute.plus(1, ChronoUnit.MINUTES)) {
            left -= openIn(minute) ? 1 : 0;
        }
        return minute;
    }

    Instant nextOpening(Instant start) {
        Instant minute = start;
        while (!openIn(minute)) {
            minute = minute.plus(1, ChronoUnit.MINUTES);
        }
        return minute;
    }

    Instant businessDaysAfter(Instant start, int days, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(nextOpening(start), zone);
        for (int left = days; left > 0; left -= isOpenOn(local.toLocalDate(), zone) ? 1 : 0) {
            local = local.plusDays(1);
        }
        return local.atZone(zone).toInstant();
    }

    private boolean isOpenOn(LocalDate day, ZoneId zone) {
        Instant start = day.atStartOfDay(zone).toInstant();
        return open(start, day.plusDays(1).atStartOfDay(zone).toInstant()) > 0;
    }

    private static boolean openIn(WeeklyWindow window, Instant minute) {
        LocalDateTime local = LocalDateTime.ofInstant(minute, window.zone());
        int minuteOfDay = local.getHour() * 60 + local.getMinute();
        return minuteOfDay >= window.opensAtMinute()
                && minuteOfDay < window.closesAtMinute()
                && isOnOneOfItsDays(window, local.getDayOfWeek())
                && window.holidays().nameOf(local.toLocalDate()).isEmpty();
    }

    private static boolean isOnOneOfItsDays(WeeklyWindow window, DayOfWeek day) {
        DayOfWeek candidate = window.firstDay();
        while (candidate != day && candidate != window.lastDay()) {
            candidate = candidate.plus(1);
        }
        return candidate == day;
    }
}
