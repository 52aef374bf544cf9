package io.casewright.simulation;

import io.casewright.time.MinuteByMinute;
import io.casewright.time.ServiceHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Remembers what the reference found out about each minute and each day: thousands of cases ask about the same ones. */
final class MinuteBook {

    private static final long MINUTE = 60;
    private static final int OF_A_DAY = 1_440;
    private static final Map<ServiceHours, MinuteBook> BOOKS = new HashMap<>();

    private final MinuteByMinute reference;
    private final Map<Long, BitSet> days = new HashMap<>();
    private final Map<ZoneId, Map<LocalDate, Boolean>> opens = new HashMap<>();

    private MinuteBook(ServiceHours hours) {
        this.reference = new MinuteByMinute(hours);
    }

    static MinuteBook of(ServiceHours hours) {
        return BOOKS.computeIfAbsent(hours, MinuteBook::new);
    }

    boolean openIn(Instant minute) {
        return openIn(minute.getEpochSecond() / MINUTE);
    }

    private boolean openIn(long minute) {
        return days.computeIfAbsent(Math.floorDiv(minute, OF_A_DAY), this::read)
                .get((int) Math.floorMod(minute, (long) OF_A_DAY));
    }

    private BitSet read(long day) {
        BitSet open = new BitSet(OF_A_DAY);
        for (int minute = 0; minute < OF_A_DAY; minute++) {
            open.set(minute, reference.openIn(Instant.ofEpochSecond((day * OF_A_DAY + minute) * MINUTE)));
        }
        return open;
    }

    long open(Instant from, Instant to) {
        long open = 0;
        for (long minute = from.getEpochSecond() / MINUTE; minute < to.getEpochSecond() / MINUTE; minute++) {
            open += openIn(minute) ? 1 : 0;
        }
        return open;
    }

    Instant plus(Instant start, long minutes) {
        long minute = start.getEpochSecond() / MINUTE;
        for (long left = minutes; left > 0; minute++) {
            left -= openIn(minute) ? 1 : 0;
        }
        return Instant.ofEpochSecond(minute * MINUTE);
    }

    Instant minus(Instant end, long minutes) {
        long minute = end.getEpochSecond() / MINUTE;
        for (long left = minutes; left > 0; ) {
            minute--;
            left -= openIn(minute) ? 1 : 0;
        }
        return Instant.ofEpochSecond(minute * MINUTE);
    }

    Instant nextOpening(Instant start) {
        long minute = start.getEpochSecond() / MINUTE;
        while (!openIn(minute)) {
            minute++;
        }
        return Instant.ofEpochSecond(minute * MINUTE);
    }

    Instant businessDaysAfter(Instant start, int count, ZoneId zone) {
        Map<LocalDate, Boolean> known = opens.computeIfAbsent(zone, any -> new HashMap<>());
        LocalDateTime local = LocalDateTime.ofInstant(nextOpening(start), zone);
        for (int left = count; left > 0; ) {
            local = local.plusDays(1);
            left -= known.computeIfAbsent(local.toLocalDate(), day -> reference.isOpenOn(day, zone)) ? 1 : 0;
        }
        return local.atZone(zone).toInstant();
    }
}
