package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.promise.Cause;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseTerms;
import io.casewright.promise.Promises;
import io.casewright.promise.Terms;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Owes on a case what its policy answered last, from the time that counts. */
@Component
@Transactional
public class CasePromises {

    private final CaseRecords.Cases cases;
    private final UrgentBook book;
    private final Promises promises;
    private final PromiseTerms terms;

    CasePromises(CaseRecords.Cases cases, UrgentBook book, Promises promises, PromiseTerms terms) {
        this.cases = cases;
        this.book = book;
        this.promises = promises;
        this.terms = terms;
    }

    /**
     * Owes it from the beginning of the cycle; a change carries the time used over (ALL-5). A first response is owed
     * anew from the call, once, where the contact of a case that is there has phoned (SN-5).
     */
    public void owe(CaseNumber number, PromiseKind kind) {
        SupportCase supportCase = cases.get(number);
        Optional<PhoneTalk> call =
                kind == PromiseKind.FIRST_RESPONSE ? book.takeClockOfCall(supportCase) : Optional.empty();
        List<Terms> wanted = termsOf(supportCase, kind);
        if (call.isPresent()) {
            Cause phoned = Cause.PHONED.by(call.get().otherSide());
            promises.oweAnew(number, supportCase.cycle(), kind, call.get().happenedAt(), wanted, phoned);
        } else {
            promises.owe(number, supportCase.cycle(), kind, supportCase.cycleStartedAt(), wanted);
        }
    }

    /** What is owed again and again goes on as the policy answered last; before the first response and at stand-by it does not (SN-4). */
    public void renew(CaseNumber number, PromiseKind kind) {
        SupportCase supportCase = cases.get(number);
        if (supportCase.state() == CaseState.STAND_BY) {
            return;
        }
        promises.renew(number, supportCase.cycle(), kind, termsOf(supportCase, kind));
    }

    /** What is owed again and again, and was not while engineers stood by, is owed from now on (SN-4, SN-7). */
    void renewNow(SupportCase supportCase) {
        PromiseKind kind = PromiseKind.PROGRESS_UPDATE;
        promises.renew(supportCase.number(), supportCase.cycle(), kind, termsOf(supportCase, kind));
    }

    /** What the policy answered last owes. */
    List<Terms> termsOf(SupportCase supportCase, PromiseKind kind) {
        return terms.of(supportCase.number(), kind, supportCase.policy());
    }
}
