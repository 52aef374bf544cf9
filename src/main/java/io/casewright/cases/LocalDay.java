package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A day somebody expects something on, in the desk's zone: read from a form, and told to a customer. */
final class LocalDay {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final int DATE = 10;
    private static final int MOST_YEARS = 10;

    private LocalDay() {}

    /** The day of a field that may be empty; a problem is noted where it is none, past, or absurdly far away. */
    static @Nullable LocalDate expected(
            String field, String label, @Nullable String text, LocalDate today, List<Problem> problems) {
        if (text == null || text.isBlank()) {
            return null;
        }
        LocalDate day = read(text.strip());
        if (day == null) {
            problems.add(new Problem(field, label + " must be a date such as " + today.plusMonths(1) + "."));
        } else if (day.isBefore(today)) {
            problems.add(new Problem(field, label + " must not be past."));
        } else if (day.isAfter(today.plusYears(MOST_YEARS))) {
            problems.add(new Problem(field, label + " must be within ten years."));
        }
        return day;
    }

    /** A form may send the time of day with it, which says nothing here. */
    private static @Nullable LocalDate read(String text) {
        try {
            boolean dated = text.length() == DATE || (text.length() > DATE && text.charAt(DATE) == 'T');
            return dated ? LocalDate.parse(text.substring(0, DATE)) : null;
        } catch (DateTimeException wrong) {
            return null;
        }
    }

    /** Such as 5 Jan 2027. */
    static String shown(LocalDate day) {
        return SHOWN.format(day);
    }
}
