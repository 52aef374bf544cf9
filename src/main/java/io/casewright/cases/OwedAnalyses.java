package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Owes the analysis of what caused an incident, as the policy answers for the highest priority confirmed (SN-9). */
@Component
@Transactional
public class OwedAnalyses {

    /** What is owed of it, in the order in which it is due. */
    static final List<PromiseKind> KINDS = List.of(PromiseKind.ROOT_CAUSE_DRAFT, PromiseKind.ROOT_CAUSE_FINAL);

    private final CaseRecords.Cases cases;
    private final AnalysisBook book;
    private final CasePromises terms;
    private final Promises promises;

    OwedAnalyses(CaseRecords.Cases cases, AnalysisBook book, CasePromises terms, Promises promises) {
        this.cases = cases;
        this.book = book;
        this.terms = terms;
        this.promises = promises;
    }

    /**
     * Owes it once for each incident, however often the priority goes up and down; draft and final count from when the
     * incident was reported, or from now where that would break the first of them at once (ALL-5). What only a customer
     * stated is owed no more when the first who looks at it says otherwise.
     */
    public void owe(CaseNumber number) {
        SupportCase supportCase = cases.get(number);
        Optional<CauseAnalysis> known = book.of(supportCase);
        if (!terms.termsOf(supportCase, PromiseKind.ROOT_CAUSE_FINAL).isEmpty()) {
            if (known.isEmpty()) {
                owe(supportCase, since(supportCase));
                book.begin(supportCase);
            } else if (goesOnByTheseTerms(known.get(), supportCase)) {
                owe(supportCase, since(supportCase));
            }
        } else if (known.filter(analysis -> goesOnByTheseTerms(analysis, supportCase))
                .isPresent()) {
            KINDS.forEach(kind -> promises.owe(number, supportCase.cycle(), kind, book.now(), List.of()));
            if (book.casesOf(known.get()).stream().noneMatch(this::isOwedOne)) {
                book.drop(known.get(), CauseAnalysis.NOT_OWED);
            }
        }
    }

    /** A case has left its incident: what it is owed of the common analysis, somebody writes for it alone. */
    void oweAlone(SupportCase left, Incident incident) {
        boolean common = book.of(incident)
                .filter(analysis -> !analysis.number().equals(left.number()))
                .isPresent();
        if (common && isOwedOne(left.number())) {
            book.begin(left);
        }
    }

    /** When the next part of it is due on a case that has ended, in UTC; null on others and where nothing is owed. */
    @Transactional(readOnly = true)
    public @Nullable Instant stillDueAt(SupportCase supportCase) {
        return stillOwed(supportCase).map(PromiseView::dueAt).orElse(null);
    }

    /** What outlives a case that has ended, as far as it is owed still: what is due first (SN-9). */
    @Transactional(readOnly = true)
    public Optional<PromiseView> stillOwed(SupportCase supportCase) {
        return supportCase.state().open()
                ? Optional.empty()
                : promises.of(supportCase.number()).stream()
                        .filter(OwedAnalyses::isOpenPart)
                        .min(Comparator.comparing(PromiseView::dueAt));
    }

    /** What an earlier cycle owes stays as it is, and so does what is already half done (ALL-6). */
    private static boolean goesOnByTheseTerms(CauseAnalysis analysis, SupportCase supportCase) {
        return analysis.open()
                && (analysis.cycle() == supportCase.cycle()
                        || !analysis.number().equals(supportCase.number()))
                && !analysis.drafted()
                && !analysis.eliminated();
    }

    private boolean isOwedOne(CaseNumber number) {
        return promises.of(number).stream().anyMatch(OwedAnalyses::isOpenPart);
    }

    /** Whether it is a promise of a part of an analysis that is still to come. */
    static boolean isOpenPart(PromiseView promise) {
        return promise.unsettled() && KINDS.stream().anyMatch(promise::isA);
    }

    private void owe(SupportCase supportCase, Instant since) {
        KINDS.forEach(kind ->
                promises.owe(supportCase.number(), supportCase.cycle(), kind, since, terms.termsOf(supportCase, kind)));
    }

    private Instant since(SupportCase supportCase) {
        Instant reported = supportCase.cycleStartedAt();
        Instant now = book.now();
        boolean inTime = KINDS.stream()
                .flatMap(kind -> promises.forecast(kind, reported, terms.termsOf(supportCase, kind)).stream())
                .allMatch(forecast -> forecast.dueAt().isAfter(now));
        return inTime ? reported : now;
    }
}
