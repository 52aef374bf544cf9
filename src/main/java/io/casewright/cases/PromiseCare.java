package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import io.casewright.desk.CaseNumber;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff does about a promise that is at risk or broken. */
@Component
@Transactional
public class PromiseCare {

    private final CaseWork work;

    PromiseCare(CaseWork work) {
        this.work = work;
    }

    /**
     * Somebody has seen that a promise needs looking after, and says to colleagues what is done about it.
     *
     * @throws InvalidInput if the words are missing or cannot be taken
     */
    public void seeTo(CaseNumber number, Author author, PromiseView promise, @Nullable String words) {
        List<Problem> problems = new ArrayList<>();
        String what = Words.required("seenTo", "What is done about it", words, Words.REASON, problems);
        Words.refuse(problems);
        work.note(
                work.change(number),
                author,
                "Looks after the " + PromiseKind.of(promise.kind()).inWords() + ": " + what);
    }
}
