package io.casewright.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The same hours on some days of every week, by the wall clock of one IANA zone, except on its holidays. A window is
 * open whenever that wall clock shows a time in {@code [opens, closes)} (ALL-1), so that it follows every change of the
 * clocks (ALL-2). Hours across midnight are written as two windows.
 *
 * @param opensAtMinute minute of the local day, 0 to 1439
 * @param closesAtMinute minute of the local day, at most 1440, which is 24:00
 */
public record WeeklyWindow(
        DayOfWeek firstDay, DayOfWeek lastDay, int opensAtMinute, int closesAtMinute, ZoneId zone, Holidays holidays) {

    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final long SECONDS_OF_A_DAY = 24 * 60 * 60;

    /** Some zones are 26 hours ahead of others. */
    private static final int MOST_DAYS_AHEAD = 2;

    /** Refuses hours that are not within one local day, and zones that are offsets. */
    public WeeklyWindow {
        if (opensAtMinute < 0 || closesAtMinute > MINUTES_OF_A_DAY) {
            throw new IllegalArgumentException("opens, closes: a window lies between 00:00 and 24:00");
        }
        if (opensAtMinute >= closesAtMinute) {
            throw new IllegalArgumentException("closes: %s is not after %s; hours across midnight are two windows"
                    .formatted(WindowText.time(closesAtMinute), WindowText.time(opensAtMinute)));
        }
        IanaZone.checked(zone);
    }

    /**
     * Reads a window as policies write it.
     *
     * @param days {@code Sat}, or a range such as {@code Mon-Fri}; {@code Sun-Thu} runs across the end of the week
     * @param opens {@code HH:MM}
     * @param closes {@code HH:MM} or {@code 24:00}
     * @param zone an IANA name
     * @throws IllegalArgumentException with a sentence that names the field
     */
    public static WeeklyWindow of(String days, String opens, String closes, String zone, Holidays holidays) {
        List<DayOfWeek> range = WindowText.days(days);
        return new WeeklyWindow(
                range.get(0),
                range.get(1),
                WindowText.minute("opens", opens),
                WindowText.minute("closes", closes),
                IanaZone.named(zone),
                holidays);
    }

    boolean keepsHolidays() {
        return holidays != Holidays.NONE;
    }

    /** Until when, from an instant on, every week is open for the same time. */
    Instant regularUntil(Instant start) {
        if (keepsHolidays()) {
            return start;
        }
        ZoneOffsetTransition change = zone.getRules().nextTransition(start);
        return change == null ? Instant.MAX : change.getInstant();
    }

    /** Adds what is open from one instant up to another. */
    void collect(Instant from, Instant to, List<Opening> openings) {
        ZoneRules rules = zone.getRules();
        Instant start = from;
        while (start.isBefore(to)) {
            ZoneOffsetTransition change = rules.nextTransition(start);
            Instant end = change == null ? to : earlier(change.getInstant(), to);
            collect(rules.getOffset(start), start, end, openings);
            start = end;
        }
    }

    /** The openings that holidays took away from one instant up to another. */
    List<SkippedHoliday> skipped(Instant from, Instant to) {
        List<Opening> ordinary = new ArrayList<>();
        new WeeklyWindow(firstDay, lastDay, opensAtMinute, closesAtMinute, zone, Holidays.NONE)
                .collect(from, to, ordinary);
        List<SkippedHoliday> skipped = new ArrayList<>();
        for (Opening opening : ordinary) {
            LocalDate day = LocalDate.ofInstant(opening.opens(), zone);
            holidays.nameOf(day).ifPresent(name -> skipped.add(new SkippedHoliday(day, name, zone)));
        }
        return skipped;
    }

    /** Whether the window opens while it is that local day in another zone, or in its own. */
    boolean opensOn(LocalDate day, ZoneId elsewhere) {
        if (zone.equals(elsewhere)) {
            return opening(day) != null;
        }
        for (int daysAhead = -MOST_DAYS_AHEAD; daysAhead <= MOST_DAYS_AHEAD; daysAhead++) {
            Instant opens = opening(day.plusDays(daysAhead));
            if (opens != null && LocalDate.ofInstant(opens, elsewhere).equals(day)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Instant opening(LocalDate day) {
        if (!opensOn(day.toEpochDay())) {
            return null;
        }
        ZoneRules rules = zone.getRules();
        LocalDateTime opens = day.atStartOfDay().plusMinutes(opensAtMinute);
        List<ZoneOffset> offsets = rules.getValidOffsets(opens);
        if (!offsets.isEmpty()) {
            return opens.toInstant(offsets.get(0));
        }
        ZoneOffsetTransition jump = rules.getTransition(opens);
        LocalDateTime closes = day.atStartOfDay().plusMinutes(closesAtMinute);
        return jump.getDateTimeAfter().isBefore(closes) ? jump.getInstant() : null;
    }

    private void collect(ZoneOffset offset, Instant from, Instant to, List<Opening> openings) {
        long lastDayOfEpoch = dayOfEpoch(to, offset);
        for (long day = dayOfEpoch(from, offset); day <= lastDayOfEpoch; day++) {
            if (opensOn(day)) {
                long midnight = day * SECONDS_OF_A_DAY - offset.getTotalSeconds();
                Instant opens = Instant.ofEpochSecond(midnight + opensAtMinute * 60L);
                Instant closes = earlier(Instant.ofEpochSecond(midnight + closesAtMinute * 60L), to);
                if (opens.isBefore(from)) {
                    opens = from;
                }
                if (opens.isBefore(closes)) {
                    openings.add(new Opening(opens, closes, Set.of(zone)));
                }
            }
        }
    }

    private boolean opensOn(long dayOfEpoch) {
        // The epoch began on a Thursday.
        long weekday = Math.floorMod(dayOfEpoch + DayOfWeek.THURSDAY.ordinal(), 7);
        return Math.floorMod(weekday - firstDay.ordinal(), 7)
                        <= Math.floorMod(lastDay.ordinal() - firstDay.ordinal(), 7)
                && (!keepsHolidays()
                        || holidays.nameOf(LocalDate.ofEpochDay(dayOfEpoch)).isEmpty());
    }

    private static long dayOfEpoch(Instant instant, ZoneOffset offset) {
        return Math.floorDiv(instant.getEpochSecond() + offset.getTotalSeconds(), SECONDS_OF_A_DAY);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
