package io.casewright.cases.knowledge;

import io.casewright.cases.InvalidInput;
import io.casewright.cases.InvalidInput.Problem;
import io.casewright.cases.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an engineer makes of a resolved case, as it came from the form (CS-1).
 *
 * @param sharing {@code new}, {@code existing} or {@code none}
 * @param title of a new article
 * @param body of a new article
 * @param article the reference of an existing one
 * @param reason why there is nothing to share; for colleagues
 */
public record Sharing(
        @Nullable String sharing,
        @Nullable String title,
        @Nullable String body,
        @Nullable String article,
        @Nullable String reason) {

    static final String NEW = "new";
    static final String EXISTING = "existing";
    static final String NONE = "none";

    /** @throws InvalidInput if it is none of the three */
    String chosen() {
        List<Problem> problems = new ArrayList<>();
        String read = Words.chosen("sharing", "What is shared", sharing, Set.of(NEW, EXISTING, NONE), problems);
        Words.refuse(problems);
        return read;
    }

    /** @throws InvalidInput if it is missing or cannot be taken */
    String readReason() {
        List<Problem> problems = new ArrayList<>();
        String read = Words.required("reason", "The reason", reason, Words.REASON, problems);
        Words.refuse(problems);
        return read;
    }
}
