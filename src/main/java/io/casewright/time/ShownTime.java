package io.casewright.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes a time for a reader: in the reader's zone, and saying which zone that is. */
public final class ShownTime {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);

    /** How zones are listed it has a name that nobody uses. */
    private static final String UNIVERSAL = "Etc/UTC";

    private ShownTime() {}

    /** Such as {@code Mon 23 Nov 2026, 15:00 (Europe/Berlin)}. */
    public static String in(ZoneId zone, Instant instant) {
        return FULL.format(instant.atZone(zone)) + " (" + name(zone) + ")";
    }

    /** The zone as readers know it, such as {@code Europe/Berlin} or {@code UTC}. */
    public static String name(ZoneId zone) {
        return zone.getId().equals(UNIVERSAL) ? "UTC" : zone.getId();
    }
}
