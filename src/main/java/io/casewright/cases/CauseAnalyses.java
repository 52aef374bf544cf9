package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How an analysis of what caused an incident comes about: written, reviewed by somebody else, published (SN-9). */
@Component
@Transactional
public class CauseAnalyses {

    private final CaseRecords.Cases cases;
    private final AnalysisBook book;
    private final EngineerWords words;
    private final Promises promises;

    CauseAnalyses(CaseRecords.Cases cases, AnalysisBook book, EngineerWords words, Promises promises) {
        this.cases = cases;
        this.book = book;
        this.words = words;
        this.promises = promises;
    }

    /** By when the next part of it is owed to anybody, in UTC; now if nobody is owed it. */
    @Transactional(readOnly = true)
    public Instant dueAt(UUID id) {
        return casesOf(id).stream()
                .flatMap(number -> promises.of(number).stream())
                .filter(OwedAnalyses::isOpenPart)
                .map(PromiseView::dueAt)
                .min(Comparator.naturalOrder())
                .orElseGet(book::now);
    }

    /** The cases whose customers are owed it and read it. */
    @Transactional(readOnly = true)
    public List<CaseNumber> casesOf(UUID id) {
        return book.casesOf(book.get(id));
    }

    /**
     * Takes what an engineer wrote; only colleagues read it until one of them has reviewed it.
     *
     * @throws InvalidInput if something does not fit; nothing is changed
     */
    public void write(UUID id, Author engineer, AnalysisWords written) {
        SupportCase supportCase = cases.change(book.get(id).number());
        CauseAnalysis analysis = book.get(id);
        AnalysisWords.Read read = written.read(analysis.eliminated());
        analysis.write(engineer, read.words(), read.notOurs());
        words.remark(
                supportCase, engineer, "To be reviewed by a colleague: " + title(analysis) + "\n\n" + read.words());
    }

    /**
     * Takes what somebody else says to it.
     *
     * @return whether it is published
     * @throws InvalidInput if something does not fit, or if whoever reviews it wrote it; nothing is changed
     */
    public boolean review(UUID id, Author engineer, AnalysisReview review) {
        hold(id); // what is agreed to goes into all of them at once
        SupportCase supportCase = cases.change(book.get(id).number());
        CauseAnalysis analysis = book.get(id);
        SecondOpinion.Read read = review.read(analysis.writtenBy(engineer));
        String remarks = read.remarks().isEmpty() ? "" : ": " + read.remarks();
        words.remark(
                supportCase,
                engineer,
                (read.agreed() ? "Reviewed, and published" : "Reviewed, and given back") + remarks);
        return read.agreed();
    }

    /**
     * Puts what was reviewed into every case that is owed it. The draft, the final form and a statement each keep what
     * they were promised as; a statement that the product is not the cause ends it.
     *
     * @return whether that is what it says
     */
    public boolean publish(UUID id) {
        List<SupportCase> held = hold(id);
        CauseAnalysis analysis = book.get(id);
        held.forEach(supportCase -> publish(supportCase, analysis));
        if (analysis.noFault() || analysis.drafted()) {
            analysis.settle(CauseAnalysis.PUBLISHED, book.now());
        } else {
            analysis.publishDraft(book.now());
        }
        return analysis.noFault();
    }

    private List<SupportCase> hold(UUID id) {
        return casesOf(id).stream().map(cases::change).toList();
    }

    /** Whoever of the incident was owed it reads it; those of the case it was begun for do in any case. */
    private void publish(SupportCase supportCase, CauseAnalysis analysis) {
        List<PromiseView> owed = promises.of(supportCase.number()).stream()
                .filter(OwedAnalyses::isOpenPart)
                .toList();
        Author writer = analysis.writer();
        if (!owed.isEmpty() || supportCase.number().equals(analysis.number())) {
            words.publish(supportCase, writer, title(analysis) + "\n\n" + analysis.words());
        }
        boolean all = analysis.noFault() || analysis.drafted();
        owed.stream()
                .filter(promise -> all || promise.isA(PromiseKind.ROOT_CAUSE_DRAFT))
                .forEach(promise -> promises.settle(
                        supportCase.number(),
                        promise.cycle(),
                        PromiseKind.of(promise.kind()),
                        book.now(),
                        (analysis.noFault() ? "Ruled out as a cause by " : "Published by ") + writer.name() + "."));
    }

    private static String title(CauseAnalysis analysis) {
        if (analysis.noFault()) {
            return "What caused the incident: not our product";
        }
        return analysis.drafted() ? "Analysis of the cause" : "Analysis of the cause, first draft";
    }
}
