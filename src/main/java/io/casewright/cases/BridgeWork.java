package io.casewright.cases;

import io.casewright.cases.Incident.State;
import io.casewright.desk.CaseNumber;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens on the bridge of an incident, from the first minute to stand-by or its end (SN-7). */
@Component
@Transactional
public class BridgeWork {

    private final IncidentBook book;
    private final IncidentLinks links;
    private final StandBy standBy;
    private final RuledOut ruledOut;
    private final Promises promises;

    BridgeWork(IncidentBook book, IncidentLinks links, StandBy standBy, RuledOut ruledOut, Promises promises) {
        this.book = book;
        this.links = links;
        this.standBy = standBy;
        this.ruledOut = ruledOut;
        this.promises = promises;
    }

    /** The policy calls the case critical: engineers meet. */
    public void open(UUID incident) {
        links.open(book.get(incident));
    }

    /** The policy does not call the case critical: there is no incident, and colleagues can read why. */
    public void decline(UUID incident) {
        Incident declined = book.get(incident);
        ruledOut.remark(declined, Author.SYSTEM, "No incident: the policy does not call this case critical.");
        book.end(declined);
    }

    /** Whether engineers left the call before, the product being ruled out, and a call has brought them back. */
    @Transactional(readOnly = true)
    public boolean calledBack(UUID incident) {
        return book.get(incident).evidence() != null;
    }

    /** By when somebody of the incident is to hear from us next, in UTC; now if nobody is owed that. */
    @Transactional(readOnly = true)
    public Instant dueAt(UUID incident) {
        return numbers(incident).stream()
                .flatMap(number -> promises.of(number).stream())
                .filter(promise -> promise.unsettled() && promise.running() && !OwedAnalyses.isOpenPart(promise))
                .map(PromiseView::dueAt)
                .min(Comparator.naturalOrder())
                .orElseGet(book::now);
    }

    /** Its cases, by number. */
    @Transactional(readOnly = true)
    public List<CaseNumber> numbers(UUID incident) {
        return book.numbers(book.get(incident));
    }

    /**
     * Takes what whoever leads it reports.
     *
     * @return {@code keep}, {@code consent} where a second person is to agree, or {@code over}
     * @throws InvalidInput if something does not fit; nothing is changed
     */
    public String takeOver(UUID id, Author engineer, BridgeReport report) {
        BridgeReport.Read read = report.read();
        Incident incident = book.held(id);
        if (!read.people().isEmpty()) {
            incident.attendedBy(read.people());
            ruledOut.remark(incident, engineer, "On the call: " + read.people());
        }
        return switch (read.step()) {
            case "end" -> {
                links.end(incident, engineer, read.words());
                yield "over";
            }
            case "rule-out" -> {
                incident.ruleOut(engineer, read.words());
                ruledOut.remark(incident, engineer, "Not our product, to be agreed to by a colleague: " + read.words());
                yield "consent";
            }
            default -> {
                ruledOut.remark(incident, engineer, read.words());
                yield "keep";
            }
        };
    }

    /**
     * Takes what a second engineer says to the evidence.
     *
     * @return whether the product is ruled out as a cause
     * @throws InvalidInput if something does not fit, or if whoever answers brought the evidence; nothing is changed
     */
    public boolean consent(UUID id, Author engineer, RulingOut answer) {
        Incident incident = book.held(id);
        SecondOpinion.Read read = answer.read(incident.ruledOutBy(engineer));
        String remarks = read.remarks().isEmpty() ? "." : ": " + read.remarks();
        ruledOut.remark(
                incident, engineer, (read.agreed() ? "Agrees that it is not our product" : "Does not agree") + remarks);
        if (read.agreed()) {
            ruledOut.oweAStatement(incident);
        }
        return read.agreed();
    }

    /** Engineers leave the call and remain reachable. */
    public void standBy(UUID id) {
        Incident incident = book.get(id);
        if (!incident.is(State.STAND_BY)) {
            standBy.begin(incident);
        }
    }
}
