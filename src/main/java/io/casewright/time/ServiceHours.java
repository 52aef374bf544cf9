package io.casewright.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * When a desk works: the union of weekly windows, each by the wall clock of its own zone and minus its own holidays.
 * Where windows overlap, time counts once.
 */
public record ServiceHours(List<WeeklyWindow> windows) {

    private static final ServiceHours ROUND_THE_CLOCK =
            of(List.of(WeeklyWindow.of("Mon-Sun", "00:00", "24:00", "Etc/UTC", Holidays.NONE)));
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int SHUT_WEEKS_AT_MOST = 105;

    /** Refuses hours without a window: they would never open. */
    public ServiceHours {
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("windows: service hours need at least one window");
        }
        windows = List.copyOf(windows);
    }

    /** The union of the windows. */
    public static ServiceHours of(Collection<WeeklyWindow> windows) {
        return new ServiceHours(List.copyOf(windows));
    }

    /** Every minute of every day. */
    public static ServiceHours roundTheClock() {
        return ROUND_THE_CLOCK;
    }

    /** Whether some window is open; its closing minute is outside (ALL-1). */
    public boolean openAt(Instant instant) {
        return !openings(instant, instant.plusNanos(1)).isEmpty();
    }

    /**
     * The first open instant, which is the given one while the hours are open.
     *
     * @throws NeverOpen if there is none within two years
     */
    public Instant nextOpening(Instant instant) {
        Instant cursor = instant;
        for (int week = 0; week < SHUT_WEEKS_AT_MOST; week++) {
            Openings openings = openings(cursor, cursor.plus(WEEK));
            if (!openings.isEmpty()) {
                return openings.first();
            }
            cursor = cursor.plus(WEEK);
        }
        throw neverOpen(instant);
    }

    /** How long the hours are open from one instant up to another; zero if that is not later. */
    public Duration open(Instant from, Instant to) {
        Duration open = Duration.ZERO;
        Instant cursor = from;
        while (cursor.isBefore(to)) {
            Instant end = cursor.plus(WEEK);
            long weeks = end.isBefore(to) ? weeksAlike(cursor, wholeWeeks(cursor, to)) : 1;
            Openings openings = openings(cursor, end.isBefore(to) ? end : to);
            open = open.plus(openings.total().multipliedBy(weeks));
            cursor = cursor.plus(WEEK.multipliedBy(weeks));
        }
        return open;
    }

    /**
     * The first instant at which that much open time has passed. When it ends with a window this is the end of the
     * window, not the next opening (ALL-4).
     *
     * @throws NeverOpen if the hours stop opening before that
     */
    public Instant plus(Instant start, Duration open) {
        Duration left = notNegative(open);
        Instant cursor = start;
        int shutWeeks = 0;
        while (!left.isZero()) {
            Openings openings = openings(cursor, cursor.plus(WEEK));
            Duration week = openings.total();
            if (week.compareTo(left) >= 0) {
                return openings.endAfter(left);
            }
            shutWeeks = week.isZero() ? shutWeeks + 1 : 0;
            if (shutWeeks == SHUT_WEEKS_AT_MOST) {
                throw neverOpen(cursor);
            }
            // One nanosecond less, because what ends with a week must be found inside that week.
            long needed = week.isZero() ? 1 : (left.toNanos() - 1) / week.toNanos();
            long weeks = weeksAlike(cursor, needed);
            left = left.minus(week.multipliedBy(weeks));
            cursor = cursor.plus(WEEK.multipliedBy(weeks));
        }
        return cursor;
    }

    /**
     * The last instant from which that much open time passes until the end: where a clock would have had to start.
     *
     * @throws NeverOpen if the hours were not open for long enough in any two years
     */
    public Instant minus(Instant end, Duration open) {
        Duration left = notNegative(open);
        Instant cursor = end;
        int shutWeeks = 0;
        while (!left.isZero()) {
            Openings openings = openings(cursor.minus(WEEK), cursor);
            Duration week = openings.total();
            if (week.compareTo(left) >= 0) {
                return openings.startBefore(left);
            }
            shutWeeks = week.isZero() ? shutWeeks + 1 : 0;
            if (shutWeeks == SHUT_WEEKS_AT_MOST) {
                throw neverOpen(cursor);
            }
            left = left.minus(week);
            cursor = cursor.minus(WEEK);
        }
        return cursor;
    }

    /** What a receipt lists: the openings from one instant up to another, joined, and the holidays left out (ALL-12). */
    public CountedWindows windowsBetween(Instant from, Instant to) {
        List<SkippedHoliday> skipped = windows.stream()
                .filter(WeeklyWindow::keepsHolidays)
                .flatMap(window -> window.skipped(from, to).stream())
                .distinct()
                .sorted(Comparator.comparing(SkippedHoliday::day))
                .toList();
        return new CountedWindows(openings(from, to).inOrder(), skipped);
    }

    /** Whether the hours open on that local day of the zone: what makes it a business day (ALL-3). */
    boolean openOn(LocalDate day, ZoneId zone) {
        return windows.stream().anyMatch(window -> window.opensOn(day, zone));
    }

    private Openings openings(Instant from, Instant to) {
        List<Opening> openings = new ArrayList<>();
        for (WeeklyWindow window : windows) {
            window.collect(from, to, openings);
        }
        return Openings.joining(openings);
    }

    /** How many weeks from the start are open for the same time: those before the clocks change or a holiday may be. */
    private long weeksAlike(Instant start, long atMost) {
        long weeks = atMost;
        for (WeeklyWindow window : windows) {
            weeks = Math.min(weeks, wholeWeeks(start, window.regularUntil(start)));
        }
        return Math.max(1, weeks);
    }

    private static long wholeWeeks(Instant from, Instant to) {
        return Duration.between(from, to).toDays() / WEEK.toDays();
    }

    private static Duration notNegative(Duration open) {
        if (open.isNegative()) {
            throw new IllegalArgumentException("open: a length of time cannot be negative");
        }
        return open;
    }

    private static NeverOpen neverOpen(Instant from) {
        return new NeverOpen("These service hours are not open within two years of %s.".formatted(from));
    }
}
