package io.casewright.portal;

import io.casewright.cases.CaseState;
import io.casewright.time.Allowance;
import java.time.Duration;
import java.util.Locale;

/** The words our pages use for what the product knows as states, numbers and units. */
final class Wording {

    private static final int MINUTES_PER_HOUR = 60;
    private static final int HOURS_PER_DAY = 24;

    private Wording() {}

    static String capitalised(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** A name of a model in words: {@code firstResponse} is "First response". */
    static String words(String name) {
        return capitalised(name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT));
    }

    /** Where a case stands, to a customer. */
    static String forCustomers(CaseState state) {
        return switch (state) {
            case NEW -> "New";
            case IN_PROGRESS -> "With us";
            case PENDING -> "Waiting for you";
            case PARKED -> "Parked";
            case STAND_BY -> "Stand-by";
            case RESOLVED -> "Resolved";
            case CLOSED -> "Closed";
        };
    }

    /** Where a case stands, to staff. */
    static String forStaff(CaseState state) {
        return capitalised(state.word().replace('-', ' '));
    }

    /** How the word for a state is coloured; the word itself says it all. */
    static String tone(CaseState state) {
        return switch (state) {
            case NEW, IN_PROGRESS -> "open";
            case PENDING -> "wait";
            case STAND_BY -> "wait";
            case PARKED -> "bad";
            case RESOLVED -> "good";
            case CLOSED -> "quiet";
        };
    }

    /** 1 is the worst. */
    static String priority(int level) {
        return switch (level) {
            case 1 -> "Critical";
            case 2 -> "High";
            case 3 -> "Medium";
            default -> "Low";
        };
    }

    /** The way a case came. */
    static String channel(String word) {
        return switch (word) {
            case "email" -> "by mail";
            case "phone" -> "by phone";
            case "api" -> "through the API";
            default -> "on the web";
        };
    }

    /** A stretch of time in at most two units, such as "1 h 40 min"; less than a minute is one. */
    static String span(Duration span) {
        long minutes = Math.max(1, span.toMinutes());
        if (minutes < MINUTES_PER_HOUR) {
            return minutes + " min";
        }
        return span.toHours() < HOURS_PER_DAY
                ? two(span.toHours(), "h", minutes % MINUTES_PER_HOUR, "min")
                : two(span.toDays(), "d", span.toHours() % HOURS_PER_DAY, "h");
    }

    private static String two(long many, String unit, long few, String smaller) {
        return many + " " + unit + (few == 0 ? "" : " " + few + " " + smaller);
    }

    static String ago(Duration span) {
        return span.toMinutes() < 1 ? "just now" : span(span) + " ago";
    }

    /** Such as "within 24 service hours", "in less than 30 minutes". */
    static String allowance(Allowance allowance) {
        String unit = switch (allowance.unit()) {
            case ELAPSED_MINUTES -> "minutes";
            case ELAPSED_HOURS -> "hours";
            case SERVICE_MINUTES -> "service minutes";
            case SERVICE_HOURS -> "service hours";
            case BUSINESS_DAYS -> "business days";
            case CALENDAR_DAYS -> "calendar days";
        };
        String counted = allowance.amount() == 1 ? unit.substring(0, unit.length() - 1) : unit;
        return (allowance.strict() ? "in less than " : "within ") + allowance.amount() + " " + counted;
    }
}
