package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a second person says yes or no to what a colleague wrote; who says no says why.
 *
 * @param verdict the form's field with the word, and what it is called
 * @param yes the word that agrees
 * @param no the one that does not
 * @param remarks the form's field with what is said besides
 * @param why what is asked for where they do not agree
 * @param own what whoever wrote it is told
 */
record SecondOpinion(Field verdict, String yes, String no, String remarks, String why, String own) {

    /**
     * @param byAuthor whether whoever answers wrote it
     * @throws InvalidInput naming every field that does not fit
     */
    Read read(@Nullable String word, @Nullable String words, boolean byAuthor) {
        List<Problem> problems = new ArrayList<>();
        boolean agreed = Words.chosen(verdict.key(), verdict.name(), word, Set.of(yes, no), problems)
                .equals(yes);
        String said = agreed
                ? Words.optional(remarks, "The remarks", words, Words.REASON, problems)
                        .orElse("")
                : Words.required(remarks, why, words, Words.REASON, problems);
        if (byAuthor) {
            problems.add(new Problem(verdict.key(), own));
        }
        Words.refuse(problems);
        return new Read(agreed, said);
    }

    /** A field of a form, and what it is called where it is missing. */
    record Field(String key, String name) {}

    /** What was said, found to be right. */
    record Read(boolean agreed, String remarks) {}
}
