package io.casewright.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** The slow reference: looks at the wall clock of every window in every single minute, and shares no arithmetic. */
public record MinuteByMinute(ServiceHours hours) {

    public boolean openIn(Instant minute) {
        return hours.windows().stream().anyMatch(window -> openIn(window, minute));
    }

    public long open(Instant from, Instant to) {
        long open = 0;
        for (Instant minute = from; minute.isBefore(to); minute = minute.plus(1, ChronoUnit.MINUTES)) {
            open += openIn(minute) ? 1 : 0;
        }
        return open;
    }

    public Instant plus(Instant start, long minutes) {
        Instant minute = start;
        for (long left = minutes; left > 0; minute = minute.plus(1, ChronoUnit.MINUTES)) {
            left -= openIn(minute) ? 1 : 0;
        }
        return minute;
    }

    public Instant nextOpening(Instant start) {
        Instant minute = start;
        while (!openIn(minute)) {
            minute = minute.plus(1, ChronoUnit.MINUTES);
        }
        return minute;
    }

    public Instant businessDaysAfter(Instant start, int days, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(nextOpening(start), zone);
        for (int left = days; left > 0; left -= isOpenOn(local.toLocalDate(), zone) ? 1 : 0) {
            local = local.plusDays(1);
        }
        return local.atZone(zone).toInstant();
    }

    /** Whether a window is open for the first time on a local day of its own while it is that day in the zone. */
    public boolean isOpenOn(LocalDate day, ZoneId zone) {
        return hours.windows().stream().anyMatch(window -> {
            Instant start = day.atStartOfDay(zone).toInstant();
            Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
            Map<LocalDate, Instant> firsts = new HashMap<>();
            Instant minute = start.minus(25, ChronoUnit.HOURS);
            for (; minute.isBefore(end); minute = minute.plus(1, ChronoUnit.MINUTES)) {
                if (openIn(window, minute)) {
                    firsts.putIfAbsent(LocalDate.ofInstant(minute, window.zone()), minute);
                }
            }
            return firsts.values().stream().anyMatch(first -> !first.isBefore(start));
        });
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
