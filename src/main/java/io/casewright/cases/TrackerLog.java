package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an engineer entered when logging an issue in the internal tracker, as it came from the form (CH-8).
 *
 * @param reference where to find it there; staff only
 * @param release the release it is planned for, if that is known
 * @param plannedOn when it is expected, as a date, if that is known
 * @param workaround what helps the customer meanwhile, if anything does
 */
public record TrackerLog(
        @Nullable String reference,
        @Nullable String release,
        @Nullable String plannedOn,
        @Nullable String workaround) {

    /**
     * @param today in the desk's zone
     * @throws InvalidInput naming every field that does not fit
     */
    Read read(LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        Read read = new Read(
                Words.line("trackerReference", "The tracker reference", reference, Words.NAME, problems),
                Words.optionalLine("release", "The release", release, Words.NAME, problems),
                LocalDay.expected("plannedOn", "The planned day", plannedOn, today, problems),
                Words.optional("workaround", "The workaround", workaround, Words.MESSAGE, problems)
                        .orElse(""));
        Words.refuse(problems);
        return read;
    }

    /** The same, found to be right. */
    record Read(String reference, String release, @Nullable LocalDate plannedOn, String workaround) {}
}
