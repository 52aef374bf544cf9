package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What whoever leads an incident reports from the call, as it came from the form (SN-7).
 *
 * @param step {@code note}, {@code rule-out} or {@code end}
 * @param people who is on the call, up to 1,000 characters; for colleagues
 * @param words what happened, why the product is not the cause, or why it is over, up to 3,900 characters; for colleagues
 */
public record BridgeReport(
        @Nullable String step,
        @Nullable String people,
        @Nullable String words) {

    private static final Set<String> STEPS = Set.of("note", "rule-out", "end");
    private static final int MOST_PEOPLE = 1_000;
    private static final int LONGEST = 3_900;

    /** @throws InvalidInput naming every field that does not fit */
    Read read() {
        List<Problem> problems = new ArrayList<>();
        String chosen = Words.chosen("incidentStep", "What happens next", step, STEPS, problems);
        String names = Words.optional("incidentPeople", "Who is on the call", people, MOST_PEOPLE, problems)
                .orElse("");
        String label = chosen.equals("rule-out") ? "The evidence" : "What happened";
        String said = Words.required("incidentWords", label, words, LONGEST, problems);
        Words.refuse(problems);
        return new Read(chosen, names, said);
    }

    /** The same, found to be right. */
    record Read(String step, String people, String words) {}
}
