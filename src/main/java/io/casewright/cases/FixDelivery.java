package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of a fix that was planned, as it came from the form (CH-8).
 *
 * @param delivery {@code released}, {@code moved}, {@code not-fixed} or {@code hand-back}
 * @param release the release it is in, or will be in
 * @param plannedOn when that is expected, as a date
 * @param answer what the customer reads
 * @param reason why it will not be fixed; the customer reads it
 */
public record FixDelivery(
        @Nullable String delivery,
        @Nullable String release,
        @Nullable String plannedOn,
        @Nullable String answer,
        @Nullable String reason) {

    private static final Set<String> DELIVERIES = Set.of("released", "moved", "not-fixed", "hand-back");

    /**
     * @param today in the desk's zone
     * @throws InvalidInput naming every field that does not fit
     */
    Read read(LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        String became = Words.chosen("delivery", "What became of it", delivery, DELIVERIES, problems);
        Words.refuse(problems);
        boolean told = became.equals("released") || became.equals("moved");
        Read read = new Read(
                became,
                told ? Words.line("release", "The release", release, Words.NAME, problems) : "",
                became.equals("moved")
                        ? LocalDay.expected("plannedOn", "The planned day", plannedOn, today, problems)
                        : null,
                told ? Words.required("answer", "The answer", answer, Words.MESSAGE, problems) : "",
                became.equals("not-fixed")
                        ? Words.required("reason", "The reason", reason, Words.REASON, problems)
                        : "");
        Words.refuse(problems);
        return read;
    }

    /** The same, found to be right. */
    record Read(String delivery, String release, @Nullable LocalDate plannedOn, String answer, String reason) {}
}
