package io.casewright.engine;

import io.casewright.cases.CaseProgress;
import io.casewright.cases.CasePromises;
import io.casewright.cases.SupportCases;
import io.casewright.desk.CaseNumber;
import io.casewright.engine.gate.Names;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.Promises;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a model may do with promises: {@code ${promises.owe(caseNumber, 'first-response')}}. */
@Component
public class PromiseSteps {

    private final SupportCases cases;
    private final CaseProgress progress;
    private final CasePromises owed;
    private final Promises promises;

    PromiseSteps(SupportCases cases, CaseProgress progress, CasePromises owed, Promises promises) {
        this.cases = cases;
        this.progress = progress;
        this.owed = owed;
        this.promises = promises;
    }

    /**
     * Owes what the policy answered last, from the beginning of the cycle or from the contact's call (SN-5); a change
     * carries the time used over (ALL-5).
     */
    public void owe(String caseNumber, @Names(Names.Kind.PROMISE) String kind) {
        owed.owe(CaseNumber.of(caseNumber), PromiseKind.of(kind));
    }

    /** What is owed again and again goes on as the policy answered last; before the first response it does not (SN-4). */
    public void renew(String caseNumber, @Names(Names.Kind.PROMISE) String kind) {
        owed.renew(CaseNumber.of(caseNumber), PromiseKind.of(kind));
    }

    /** When something is due next on this case, or null if nothing is owed. */
    public @Nullable Date nextDue(String caseNumber) {
        return progress.noteNextDue(CaseNumber.of(caseNumber)).map(Date::from).orElse(null);
    }
}
