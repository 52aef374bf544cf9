package io.casewright.demo;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When something in a story happens, told from the day on which the demo starts: {@code 45m ago},
 * {@code 9 days ago 14:00}, {@code 2 workdays ago 09:30 Europe/Berlin}, or from what happened before it:
 * {@code 1h20m later}, {@code 1 day later 10:00}. Workdays are Monday to Friday and never today.
 *
 * @param now the moment told from, in UTC
 * @param zone whose days and hours are meant where the text names no zone
 */
record StoryTime(Instant now, ZoneId zone) {

    private static final Pattern DURATION = Pattern.compile("(?:(\\d+)h)?(?:(\\d+)m)? (ago|later)");
    private static final Pattern DAY =
            Pattern.compile("(\\d+) (day|workday)s? (ago|later) (\\d\\d:\\d\\d)(?: ([A-Za-z_]+/[A-Za-z_/]+))?");

    /**
     * @param before when the story's last step happened, or now at its beginning
     * @throws IllegalArgumentException if the text says no time, or one that has not come yet
     */
    Instant of(String text, Instant before) {
        Instant read = read(text, before);
        if (read.isAfter(now)) {
            throw new IllegalArgumentException("'" + text + "' has not come yet.");
        }
        return read;
    }

    private Instant read(String text, Instant before) {
        Matcher duration = DURATION.matcher(text);
        if (duration.matches() && (duration.group(1) != null || duration.group(2) != null)) {
            Duration length = Duration.ofHours(number(duration.group(1))).plusMinutes(number(duration.group(2)));
            return duration.group(3).equals("ago") ? now.minus(length) : before.plus(length);
        }
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no time of a story.");
        }
        try {
            ZoneId there = day.group(5) == null ? zone : ZoneId.of(day.group(5));
            boolean ago = day.group(3).equals("ago");
            LocalDate from = LocalDate.ofInstant(ago ? now : before, there);
            LocalDate date = moved(from, number(day.group(1)), day.group(2).equals("workday"), ago ? -1 : 1);
            return date.atTime(LocalTime.parse(day.group(4))).atZone(there).toInstant();
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("'" + text + "' is no time of a story.", wrong);
        }
    }

    private static LocalDate moved(LocalDate from, long days, boolean workdays, int direction) {
        LocalDate date = from;
        for (long left = days; left > 0; ) {
            date = date.plusDays(direction);
            if (!workdays || isWorkday(date)) {
                left--;
            }
        }
        return date;
    }

    private static boolean isWorkday(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
