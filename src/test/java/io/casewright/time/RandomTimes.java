package io.casewright.time;

import io.casewright.time.Allowance.Unit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Random windows, zones, instants and clocks for properties; a failure names the seed that repeats it. */
public final class RandomTimes {

    /** Whole, half and three-quarter hours; changes of an hour, of half an hour, at midnight, and none. */
    private static final List<String> ZONES = List.of(
            "Etc/UTC",
            "Europe/London",
            "Europe/Berlin",
            "America/Los_Angeles",
            "America/Chicago",
            "America/St_Johns",
            "America/Havana",
            "America/Sao_Paulo",
            "America/Asuncion",
            "Africa/Cairo",
            "Africa/Casablanca",
            "Asia/Beirut",
            "Asia/Kolkata",
            "Asia/Kathmandu",
            "Australia/Adelaide",
            "Australia/Lord_Howe",
            "Pacific/Chatham",
            "Pacific/Auckland",
            "Pacific/Apia",
            "Asia/Tehran");

    private static final List<Duration> MOMENTS =
            List.of(Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ofMillis(1), Duration.ofNanos(1));

    private final Random random;

    private RandomTimes(long seed) {
        random = new Random(seed);
    }

    /**
     * Checks a property so many times. {@code -Dcasewright.seed=…} starts with that seed; {@code -Dcasewright.effort=…}
     * checks so many times as often.
     */
    public static void check(int times, Consumer<RandomTimes> property) {
        long first = Long.getLong("casewright.seed", System.nanoTime());
        long last = first + (long) times * Integer.getInteger("casewright.effort", 1);
        for (long seed = first; seed < last; seed++) {
            try {
                property.accept(new RandomTimes(seed));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("With -Dcasewright.seed=" + seed + ": " + failure.getMessage(), failure);
            }
        }
    }

    public int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    public boolean chance(double share) {
        return random.nextDouble() < share;
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    public ZoneId zone() {
        return ZoneId.of(oneOf(ZONES));
    }

    /** A whole minute from 2012 to 2039, most of them within three days of a change of some zone's clocks. */
    public Instant minute() {
        Instant anywhere = Instant.parse("2012-01-01T00:00:00Z").plus(random.nextInt(14_000_000), ChronoUnit.MINUTES);
        ZoneOffsetTransition change = zone().getRules().nextTransition(anywhere);
        if (change == null || chance(0.3)) {
            return anywhere;
        }
        return change.getInstant().plus(random.nextInt(8_640) - 4_320, ChronoUnit.MINUTES);
    }

    /** Any instant, often a moment beside a whole minute. */
    Instant instant() {
        return chance(0.5) ? minute() : minute().minus(oneOf(MOMENTS));
    }

    /** A length of time down to the nanosecond, up to so many days. */
    Duration time(int days) {
        Duration minutes = Duration.ofMinutes(upTo(days * 24 * 60));
        return chance(0.5) ? minutes : minutes.plus(oneOf(MOMENTS));
    }

    WeeklyWindow window(ZoneId zone) {
        int opens = chance(0.2) ? 0 : random.nextInt(1_440);
        int closes = chance(0.2) ? 1_440 : opens + upTo(1_440 - opens);
        return new WeeklyWindow(
                oneOf(List.of(DayOfWeek.values())),
                oneOf(List.of(DayOfWeek.values())),
                opens,
                closes,
                zone,
                holidays());
    }

    /** One to three windows, in one zone or in several. */
    public ServiceHours hours() {
        ZoneId zone = zone();
        return ServiceHours.of(Stream.generate(() -> window(chance(0.5) ? zone : zone()))
                .limit(upTo(3))
                .toList());
    }

    /** Mostly none; otherwise about one day in ten. */
    Holidays holidays() {
        if (chance(0.7)) {
            return Holidays.NONE;
        }
        int which = random.nextInt(10);
        return (LocalDate day) -> day.toEpochDay() % 10 == which ? Optional.of("Tenth day") : Optional.empty();
    }

    public PromiseClock clock() {
        Unit unit = oneOf(List.of(Unit.values()));
        int most = switch (unit) {
            case ELAPSED_MINUTES, SERVICE_MINUTES -> 3_000;
            case ELAPSED_HOURS, SERVICE_HOURS -> 72;
            case BUSINESS_DAYS, CALENDAR_DAYS -> 10;
        };
        return new PromiseClock(new Allowance(upTo(most), unit, chance(0.3)), hours(), zone());
    }
}
