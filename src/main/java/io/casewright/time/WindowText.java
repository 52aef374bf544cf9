package io.casewright.time;

import java.time.DayOfWeek;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the days and times of a window as policies write them. */
final class WindowText {

    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]|24:00");

    private WindowText() {}

    /** The first and the last day. */
    static List<DayOfWeek> days(String days) {
        String[] range = days.split("-", -1);
        if (range.length > 2) {
            throw notDays(days);
        }
        return List.of(day(range[0], days), day(range[range.length - 1], days));
    }

    /** The minute of the local day; 24:00 is 1440. */
    static int minute(String field, String time) {
        if (!TIME.matcher(time).matches()) {
            throw new IllegalArgumentException("%s: '%s' is not a time from 00:00 to 24:00".formatted(field, time));
        }
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
    }

    static String time(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    private static DayOfWeek day(String day, String days) {
        int index = DAYS.indexOf(day);
        if (index < 0) {
            throw notDays(days);
        }
        return DayOfWeek.of(index + 1);
    }

    private static IllegalArgumentException notDays(String days) {
        return new IllegalArgumentException("days: '%s' is not a day or a range such as Mon-Fri".formatted(days));
    }
}
