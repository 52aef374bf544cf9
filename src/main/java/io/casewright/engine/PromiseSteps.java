package io.casewright.engine;

import io.casewright.cases.CaseProgress;
import io.casewright.cases.SupportCase;
import io.casewright.cases.SupportCases;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desks;
import io.casewright.engine.gate.Names;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseTerms;
import io.casewright.promise.Promises;
import io.casewright.promise.Terms;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a model may do with promises: {@code ${promises.owe(caseNumber, 'first-response')}}. */
@Component
public class PromiseSteps {

    private final SupportCases cases;
    private final CaseProgress progress;
    private final Promises promises;
    private final PromiseTerms terms;
    private final Desks desks;

    PromiseSteps(SupportCases cases, CaseProgress progress, Promises promises, PromiseTerms terms, Desks desks) {
        this.cases = cases;
        this.progress = progress;
        this.promises = promises;
        this.terms = terms;
        this.desks = desks;
    }

    /** Owes what the policy answered last, from the beginning of the cycle; a change carries the time used over (ALL-5). */
    public void owe(String caseNumber, @Names(Names.Kind.PROMISE) String kind) {
        CaseNumber number = CaseNumber.of(caseNumber);
        SupportCase supportCase = cases.get(number);
        promises.owe(
                number,
                supportCase.cycle(),
                PromiseKind.of(kind),
                supportCase.cycleStartedAt(),
                termsOf(supportCase, kind));
    }

    /** What is owed again and again goes on as the policy answered last; before the first response it does not (SN-4). */
    public void renew(String caseNumber, @Names(Names.Kind.PROMISE) String kind) {
        CaseNumber number = CaseNumber.of(caseNumber);
        SupportCase supportCase = cases.get(number);
        promises.renew(number, supportCase.cycle(), PromiseKind.of(kind), termsOf(supportCase, kind));
    }

    private List<Terms> termsOf(SupportCase supportCase, String kind) {
        return terms.of(
                supportCase.number(),
                PromiseKind.of(kind),
                supportCase.policy(),
                desks.get(supportCase.desk()).zone());
    }

    /** When something is due next on this case, or null if nothing is owed. */
    public @Nullable Date nextDue(String caseNumber) {
        return progress.noteNextDue(CaseNumber.of(caseNumber)).map(Date::from).orElse(null);
    }
}
