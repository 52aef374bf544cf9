package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import io.casewright.desk.Desk;
import io.casewright.desk.IntakeFact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an engineer counted in a case, as it came from the form (CT-6, CT-7).
 *
 * @param what the name of the intake fact; it may be left open where the desk counts only one thing
 * @param number how many there are in this case in all, with those counted before
 */
public record EngineerCount(@Nullable String what, @Nullable String number) {

    static final EngineerCount NONE = new EngineerCount(null, null);

    /** @throws InvalidInput naming every field that does not fit, or if the desk counts nothing */
    Read read(Desk desk) {
        List<IntakeFact> offered = desk.counted();
        if (offered.isEmpty()) {
            throw new InvalidInput("outcome", "This desk counts nothing in a case.");
        }
        List<Problem> problems = new ArrayList<>();
        IntakeFact counted = what == null || what.isBlank()
                ? offered.get(0)
                : offered.stream()
                        .filter(asked -> asked.name().equals(what.strip()))
                        .findFirst()
                        .orElse(null);
        if (counted == null || offered.size() > 1 && (what == null || what.isBlank())) {
            problems.add(new Problem("counted", "What is counted must be one of those offered."));
        }
        long total = total(counted == null ? offered.get(0) : counted, problems);
        Words.refuse(problems);
        return new Read(counted == null ? offered.get(0) : counted, total);
    }

    /** What is summed up over a year can be taken back to none. */
    private long total(IntakeFact counted, List<Problem> problems) {
        List<Problem> wrong = new ArrayList<>();
        boolean none =
                counted.countedAs() != null && number != null && number.strip().equals("0");
        Object read = none || number == null ? null : new IntakeAnswers(wrong).readOne(counted, number);
        wrong.forEach(problem -> problems.add(new Problem("countedNumber", problem.sentence())));
        if (!none && read == null && wrong.isEmpty()) {
            problems.add(new Problem("countedNumber", "How many there are is missing."));
        }
        return read instanceof Long total ? total : 0;
    }

    /** The same, found to be right. */
    record Read(IntakeFact counted, long total) {}
}
