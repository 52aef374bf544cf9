package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an engineer does about a reply that came while a fix is awaited, as it came from the form (CH-8).
 *
 * @param reaction {@code answer}, {@code nothing} or {@code hand-back}
 * @param answer what the customer reads
 */
public record ReplyReaction(
        @Nullable String reaction, @Nullable String answer) {

    private static final Set<String> REACTIONS = Set.of("answer", "nothing", "hand-back");

    /** @throws InvalidInput naming every field that does not fit */
    Read read() {
        List<Problem> problems = new ArrayList<>();
        String chosen = Words.chosen("reaction", "What happens next", reaction, REACTIONS, problems);
        String text =
                chosen.equals("answer") ? Words.required("answer", "The answer", answer, Words.MESSAGE, problems) : "";
        Words.refuse(problems);
        return new Read(chosen, text);
    }

    /** The same, found to be right. */
    record Read(String reaction, String answer) {}
}
