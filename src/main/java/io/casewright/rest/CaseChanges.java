package io.casewright.rest;

import io.casewright.cases.Author;
import io.casewright.cases.CaseNotFound;
import io.casewright.cases.Repeats;
import io.casewright.cases.SupportCase;
import io.casewright.cases.SupportCases;
import io.casewright.cases.Viewer;
import io.casewright.desk.CaseNumber;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes a case in the caller's name: once per key, and only as long as it is as the caller saw it. */
@Component
class CaseChanges {

    private final ApiCallers callers;
    private final SupportCases cases;
    private final Repeats repeats;

    CaseChanges(ApiCallers callers, SupportCases cases, Repeats repeats) {
        this.callers = callers;
        this.cases = cases;
        this.repeats = repeats;
    }

    /**
     * The case an address names.
     *
     * @throws CaseNotFound if there is none for this caller
     */
    SupportCase find(String number) {
        return cases.get(CaseNumber.parse(number).orElseThrow(CaseNotFound::new), callers.viewer());
    }

    /** @return the case the change went to, as it is now */
    SupportCase make(Change change) {
        Viewer viewer = callers.viewer();
        Author author = callers.author();
        CaseNumber number = repeats.once(change.number(), viewer, author, change.key(), change.content(), () -> {
            change.seen().ifPresent(version -> cases.expect(change.number(), version));
            return change.action().on(change.number(), viewer, author);
        });
        return cases.get(number, viewer);
    }

    /**
     * What is to be done.
     *
     * @param key the Idempotency-Key, or null
     * @param content all that was sent, the call's name first
     * @param seen the version the caller insists on
     */
    record Change(CaseNumber number, @Nullable String key, String content, OptionalInt seen, Action action) {}

    /** Does it, and names the case it went to in the end. */
    interface Action {
        CaseNumber on(CaseNumber number, Viewer viewer, Author author);
    }
}
