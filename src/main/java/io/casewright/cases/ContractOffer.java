package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What sales did to get a case covered, as it came from the form (ST-2).
 *
 * @param outcome {@code sent}, {@code recorded} or {@code declined}
 * @param words what the customer reads
 * @param copies addresses that are told of the offer, separated by commas
 * @param lastDay the last day of the contract that was made, such as 2027-06-30, in the desk's zone
 * @param plan in the desk's words; left open, it is the plan of the contract before
 * @param licence the kind of licence bought with it, in the desk's words, if one was
 */
public record ContractOffer(
        @Nullable String outcome,
        @Nullable String words,
        @Nullable String copies,
        @Nullable String lastDay,
        @Nullable String plan,
        @Nullable String licence) {

    private static final int LONGEST_COPIES = 1_000;
    private static final int MOST_COPIES = 10;
    private static final int LONGEST_PLAN = 60;
    private static final int LONGEST_LICENCE = 40;
    private static final int MOST_YEARS = 10;
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@,;<>()\\\\\"]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Map<String, Boolean> NEEDS_WORDS = Map.of("sent", true, "recorded", false, "declined", true);

    /**
     * @param today in the desk's zone
     * @throws InvalidInput naming every field that does not fit the outcome
     */
    Read read(LocalDate today) {
        Boolean needsWords = outcome == null ? null : NEEDS_WORDS.get(outcome);
        if (outcome == null || needsWords == null) {
            throw new InvalidInput("offerOutcome", "Choose what happened.");
        }
        List<Problem> problems = new ArrayList<>();
        String text = needsWords
                ? Words.required("offerWords", "What the customer reads", words, Words.MESSAGE, problems)
                : Words.optional("offerWords", "What the customer reads", words, Words.MESSAGE, problems)
                        .orElse("");
        boolean recorded = outcome.equals("recorded");
        Read read = new Read(
                outcome,
                text,
                outcome.equals("sent") ? copies(problems) : List.of(),
                recorded ? day(today, problems) : today,
                recorded ? line("contractPlan", "The plan", plan, LONGEST_PLAN, problems) : null,
                recorded ? line("contractLicence", "The licence", licence, LONGEST_LICENCE, problems) : null);
        Words.refuse(problems);
        return read;
    }

    private List<String> copies(List<Problem> problems) {
        List<String> addresses = Words.optional("offerCopies", "The list of copies", copies, LONGEST_COPIES, problems)
                .map(list -> Stream.of(list.split("[,;\\s]+"))
                        .filter(address -> !address.isEmpty())
                        .distinct()
                        .toList())
                .orElse(List.of());
        if (addresses.size() > MOST_COPIES) {
            problems.add(new Problem("offerCopies", "An offer has " + MOST_COPIES + " copies at most."));
        } else if (!addresses.stream()
                .allMatch(address -> ADDRESS.matcher(address).matches())) {
            problems.add(new Problem(
                    "offerCopies", "Copies go to mail addresses, separated by commas, such as ann@example.com."));
        }
        return addresses;
    }

    private LocalDate day(LocalDate today, List<Problem> problems) {
        try {
            LocalDate day = LocalDate.parse(lastDay == null ? "" : lastDay.strip());
            if (day.isBefore(today)) {
                problems.add(new Problem("contractLastDay", "The last day of the contract must not be past."));
            } else if (day.isAfter(today.plusYears(MOST_YEARS))) {
                problems.add(new Problem("contractLastDay", "A contract ends within " + MOST_YEARS + " years."));
            }
            return day;
        } catch (DateTimeParseException unreadable) {
            problems.add(new Problem(
                    "contractLastDay",
                    "The last day of the contract must be a date such as " + today.plusYears(1) + "."));
            return today;
        }
    }

    private static @Nullable String line(
            String field, String label, @Nullable String text, int longest, List<Problem> problems) {
        Optional<String> read = Words.optional(field, label, text, longest, problems);
        if (read.filter(words -> words.contains("\n") || words.contains("\t")).isPresent()) {
            problems.add(new Problem(field, label + " must be one line."));
        }
        return read.orElse(null);
    }

    /** The same, found to be right. */
    record Read(
            String outcome,
            String words,
            List<String> copies,
            LocalDate lastDay,
            @Nullable String plan,
            @Nullable String licence) {}
}
