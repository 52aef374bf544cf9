package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of trying to reproduce an issue, as it came from the form (CH-8, CH-9).
 *
 * @param finding {@code reproduced}, {@code not-reproducible}, {@code outside} (our responsibility), {@code ask} or
 *     {@code hand-back}
 * @param answer what the customer is asked
 * @param workaround what helps the customer meanwhile
 * @param reason why nothing is done about it; the customer reads it
 * @param tried what was tried, for colleagues
 */
public record IssueFinding(
        @Nullable String finding,
        @Nullable String answer,
        @Nullable String workaround,
        @Nullable String reason,
        @Nullable String tried) {

    private static final Set<String> FINDINGS = Set.of("reproduced", "not-reproducible", "outside", "ask", "hand-back");

    /** @throws InvalidInput naming every field that does not fit the finding */
    Read read() {
        List<Problem> problems = new ArrayList<>();
        String found = Words.chosen("finding", "What you found", finding, FINDINGS, problems);
        Words.refuse(problems);
        Read read = new Read(
                found,
                found.equals("ask") ? Words.required("answer", "The question", answer, Words.MESSAGE, problems) : "",
                found.equals("reproduced")
                        ? Words.optional("workaround", "The workaround", workaround, Words.MESSAGE, problems)
                                .orElse("")
                        : "",
                found.equals("not-reproducible") || found.equals("outside")
                        ? Words.required("reason", "The reason", reason, Words.REASON, problems)
                        : "",
                Words.optional("tried", "What was tried", tried, Words.MESSAGE, problems)
                        .orElse(""));
        Words.refuse(problems);
        return read;
    }

    /** The same, found to be right; a text that does not belong to the finding is empty. */
    record Read(String finding, String answer, String workaround, String reason, String tried) {}
}
