package io.casewright.policy.lab;

import io.casewright.policy.lab.PolicyText.Rule;
import io.casewright.policy.lab.PolicyText.Table;

/**
 * What a rule promises of one kind, to be compared with what another rule does.
 *
 * @param amount minutes, or days where it is counted in days
 * @param clock the clock it runs on; nothing where every hour or day counts
 */
record OwedTime(String rule, boolean owed, long amount, Counted counted, String clock) {

    /** The shortest local day, the one on which clocks are put forward. */
    private static final long MINUTES_A_DAY = 23 * 60;

    static OwedTime of(OwedKind kind, Table table, Rule rule) {
        String unit = kind.unit(table, rule);
        long amount = kind.amount(table, rule);
        Counted counted = Counted.in(unit);
        return new OwedTime(
                rule.id(),
                kind.owedBy(table, rule),
                unit.endsWith("-hours") ? amount * 60 : amount,
                counted,
                counted == Counted.SERVICE || counted == Counted.BUSINESS_DAYS ? kind.clock(table, rule) : "");
    }

    /** Whether it is over sooner whenever it begins; false also where that cannot be said. */
    boolean isCertainlyShorterThan(OwedTime other) {
        if (!owed || !other.owed) {
            return owed && !other.owed;
        }
        return switch (counted) {
            case ELAPSED -> amount < (other.inDays() ? other.amount * MINUTES_A_DAY : other.amount);
            case CALENDAR_DAYS -> other.inDays() && amount < other.amount;
            case SERVICE, BUSINESS_DAYS ->
                counted == other.counted && clock.equals(other.clock) && amount < other.amount;
        };
    }

    private boolean inDays() {
        return counted == Counted.BUSINESS_DAYS || counted == Counted.CALENDAR_DAYS;
    }

    /** By which arithmetic (ALL-3). */
    enum Counted {
        ELAPSED,
        SERVICE,
        BUSINESS_DAYS,
        CALENDAR_DAYS;

        static Counted in(String unit) {
            if (unit.startsWith("elapsed-")) {
                return ELAPSED;
            }
            if (unit.equals("business-days")) {
                return BUSINESS_DAYS;
            }
            return unit.equals("calendar-days") ? CALENDAR_DAYS : SERVICE;
        }
    }
}
