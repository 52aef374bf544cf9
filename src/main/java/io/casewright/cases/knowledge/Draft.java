package io.casewright.cases.knowledge;

import io.casewright.cases.InvalidInput;
import io.casewright.cases.InvalidInput.Problem;
import io.casewright.cases.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote for an article.
 *
 * @param title one line
 * @param body text, never markup
 */
public record Draft(@Nullable String title, @Nullable String body) {

    /** @throws InvalidInput naming every field that does not fit */
    Read read() {
        List<Problem> problems = new ArrayList<>();
        Read read = new Read(
                Words.line("title", "The title", title, Words.SUBJECT, problems),
                Words.required("body", "The text", body, Words.MESSAGE, problems));
        Words.refuse(problems);
        return read;
    }

    /** The same, found to be right. */
    record Read(String title, String body) {}
}
