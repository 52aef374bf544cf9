package io.casewright.time;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * How much time a promise has, in one of six units that are never converted into each other (ALL-3).
 *
 * @param amount at least 1 and at most ten years of the unit
 * @param strict whether the source says "less than", so that reaching the amount breaks the promise (ALL-4)
 */
public record Allowance(long amount, Unit unit, boolean strict) {

    /** Refuses amounts that are not from 1 to ten years. */
    public Allowance {
        if (amount < 1 || amount > unit.most) {
            throw new IllegalArgumentException(
                    "allowance: %d is not from 1 to %d %s".formatted(amount, unit.most, unit));
        }
    }

    /** An allowance from the words of a policy, such as 24 {@code service-hours}. */
    public static Allowance of(long amount, String unit, boolean strict) {
        return new Allowance(amount, Unit.of(unit), strict);
    }

    /** In the words of the policies: "within 24 service-hours", "less than 30 elapsed-minutes". */
    @Override
    public String toString() {
        return "%s %d %s".formatted(strict ? "less than" : "within", amount, unit);
    }

    /** The amount as a length of time; days have none. */
    Duration time() {
        return unit.one.multipliedBy(amount);
    }

    /** What is counted, and by which arithmetic. */
    public enum Unit {
        /** Minutes between two instants, whatever the service hours. */
        ELAPSED_MINUTES(Duration.ofMinutes(1), 5_256_000, false),
        /** Hours between two instants, whatever the service hours. */
        ELAPSED_HOURS(Duration.ofHours(1), 87_600, false),
        /** Minutes in which the service hours are open. */
        SERVICE_MINUTES(Duration.ofMinutes(1), 5_256_000, true),
        /** Hours in which the service hours are open. */
        SERVICE_HOURS(Duration.ofHours(1), 87_600, true),
        /** The same local time so many days later on which the service hours open. */
        BUSINESS_DAYS(Duration.ZERO, 3_650, true),
        /** The same local time so many days later. */
        CALENDAR_DAYS(Duration.ZERO, 3_650, false);

        private final Duration one;
        private final long most;
        private final boolean insideHours;

        Unit(Duration one, long most, boolean insideHours) {
            this.one = one;
            this.most = most;
            this.insideHours = insideHours;
        }

        /**
         * The unit by its name in policies, such as {@code elapsed-hours}.
         *
         * @throws IllegalArgumentException with a sentence that lists the names
         */
        public static Unit of(String name) {
            return Arrays.stream(values())
                    .filter(unit -> unit.toString().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "unit: '%s' is none of %s".formatted(name, Arrays.toString(values()))));
        }

        /** Whether a clock in this unit stands still while the service hours are shut. */
        public boolean insideHours() {
            return insideHours;
        }

        /** Whether an amount of it is a number of local days, not a length of time. */
        boolean inDays() {
            return one.isZero();
        }

        /** The name in policies. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
