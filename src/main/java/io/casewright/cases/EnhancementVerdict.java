package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What product says to a wish, as it came from the form (CH-10). The criteria are weighed by people and only recorded.
 *
 * @param verdict {@code planned}, {@code later}, {@code not-planned}, {@code ask} or {@code hand-back}
 * @param benefit {@code low}, {@code medium} or {@code high}
 * @param reach whom it would help: {@code one}, {@code several} or {@code many}
 * @param effort {@code small}, {@code medium} or {@code large}
 * @param direction whether it {@code fits} where the product goes, fits {@code partly}, or goes {@code against} it
 * @param answer what the customer reads
 * @param expectedOn when it may come, as a date, if product gives one
 * @param afterwards {@code resolve}, or {@code keep} and leave the end to an engineer
 * @param reason why it is handed back, for colleagues
 */
public record EnhancementVerdict(
        @Nullable String verdict,
        @Nullable String benefit,
        @Nullable String reach,
        @Nullable String effort,
        @Nullable String direction,
        @Nullable String answer,
        @Nullable String expectedOn,
        @Nullable String afterwards,
        @Nullable String reason) {

    private static final Set<String> VERDICTS = Set.of("planned", "later", "not-planned", "ask", "hand-back");

    /**
     * @param today in the desk's zone
     * @throws InvalidInput naming every field that does not fit the verdict
     */
    Read read(LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        String said = Words.chosen("verdict", "The verdict", verdict, VERDICTS, problems);
        Words.refuse(problems);
        boolean weighed = !said.equals("ask") && !said.equals("hand-back");
        Read read = new Read(
                said,
                weighed ? criteria(problems) : Criteria.NONE,
                said.equals("hand-back") ? "" : Words.required("answer", "The answer", answer, Words.MESSAGE, problems),
                said.equals("planned") || said.equals("later")
                        ? LocalDay.expected("expectedOn", "The expected day", expectedOn, today, problems)
                        : null,
                weighed
                        && Words.chosen(
                                        "afterwards",
                                        "What happens afterwards",
                                        afterwards,
                                        Set.of("resolve", "keep"),
                                        problems)
                                .equals("resolve"),
                said.equals("hand-back") ? Words.required("reason", "The reason", reason, Words.REASON, problems) : "");
        Words.refuse(problems);
        return read;
    }

    private Criteria criteria(List<Problem> problems) {
        return new Criteria(
                Words.chosen("benefit", "The benefit", benefit, Set.of("low", "medium", "high"), problems),
                Words.chosen("reach", "The reach", reach, Set.of("one", "several", "many"), problems),
                Words.chosen("effort", "The effort", effort, Set.of("small", "medium", "large"), problems),
                Words.chosen("direction", "The direction", direction, Set.of("fits", "partly", "against"), problems));
    }

    /** The same, found to be right. */
    record Read(
            String verdict,
            Criteria criteria,
            String answer,
            @Nullable LocalDate expectedOn,
            boolean resolves,
            String reason) {}

    /** How a wish was weighed. */
    public record Criteria(String benefit, String reach, String effort, String direction) {
        static final Criteria NONE = new Criteria("", "", "", "");
    }
}
