package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the times people name for calls: local ones, and in whose zone. */
final class CallTimes {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d)(?: +(\\S{1,64}))?");
    /** Nobody books half a year ahead; a wrong year is the likelier reason. */
    private static final Duration FURTHEST = Duration.ofDays(180);

    private final List<Problem> problems;

    CallTimes(List<Problem> problems) {
        this.problems = problems;
    }

    /** A day and a time of day in a zone; the person's own if none is named. Null where a problem was noted. */
    @Nullable CallSlot named(@Nullable String date, @Nullable String time, @Nullable String zone, ZoneId own) {
        LocalDate day = date(date);
        LocalTime hour = time(time);
        ZoneId in = zone == null || zone.isBlank() ? own : zone("zone", zone.strip());
        return day == null || hour == null || in == null ? null : slot("time", day.atTime(hour), in);
    }

    /** {@code 2026-11-25 14:30}, with a zone behind it where it is not the given one. Null where a problem was noted. */
    @Nullable CallSlot written(String field, String text, ZoneId own) {
        Matcher written = WRITTEN.matcher(text.strip());
        LocalDateTime local = null;
        if (written.matches()) {
            try {
                local = LocalDateTime.parse(written.group(1) + "T" + written.group(2));
            } catch (DateTimeException none) {
                local = null;
            }
        }
        if (local == null) {
            problems.add(new Problem(
                    field,
                    "Write the date and the time like 2026-11-25 14:30, and a zone like Europe/Berlin if it is "
                            + "not " + own.getId() + "."));
            return null;
        }
        ZoneId in = written.group(3) == null ? own : zone(field, written.group(3));
        return in == null ? null : slot(field, local, in);
    }

    /** @return whether a call can be held then; otherwise a problem was noted */
    boolean ahead(String field, CallSlot slot, Instant now) {
        if (!slot.at().isAfter(now)) {
            problems.add(new Problem(field, "This time is past."));
            return false;
        }
        if (slot.at().isAfter(now.plus(FURTHEST))) {
            problems.add(new Problem(field, "This is more than half a year from now. Is the year right?"));
            return false;
        }
        return true;
    }

    private @Nullable LocalDate date(@Nullable String text) {
        try {
            return LocalDate.parse(text == null ? "" : text.strip());
        } catch (DateTimeException wrong) {
            problems.add(new Problem("date", "The date must be a day like 2026-11-25."));
            return null;
        }
    }

    private @Nullable LocalTime time(@Nullable String text) {
        try {
            return LocalTime.parse(text == null ? "" : text.strip());
        } catch (DateTimeException wrong) {
            problems.add(new Problem("time", "The time must be a time of day like 14:30."));
            return null;
        }
    }

    private @Nullable ZoneId zone(String field, String name) {
        if (ZoneId.getAvailableZoneIds().contains(name) && !(ZoneId.of(name) instanceof ZoneOffset)) {
            return ZoneId.of(name);
        }
        problems.add(new Problem(field, "The zone must be one like Europe/Berlin or America/New_York."));
        return null;
    }

    /** An hour that the clocks skip is none; of one that comes twice the first counts. */
    private @Nullable CallSlot slot(String field, LocalDateTime local, ZoneId zone) {
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            problems.add(new Problem(field, "On that day the clocks skip this hour in " + zone.getId() + "."));
            return null;
        }
        return new CallSlot(local.atZone(zone).toInstant(), zone);
    }
}
