package io.casewright.cases;

import io.casewright.cases.EngineerDecision.Read;
import io.casewright.desk.CaseNumber;
import io.casewright.promise.Promises;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an engineer does with a case. */
@Component
@Transactional
public class Handling {

    private static final String FIRST_RESPONSE = "first-response";

    /** The kind without a path of its own. */
    private static final String QUESTION = "question";

    private final CaseRecords.Cases cases;
    private final CaseLedger ledger;
    private final Timeline timeline;
    private final Promises promises;
    private final Endings endings;

    Handling(CaseRecords.Cases cases, CaseLedger ledger, Timeline timeline, Promises promises, Endings endings) {
        this.cases = cases;
        this.ledger = ledger;
        this.timeline = timeline;
        this.promises = promises;
        this.endings = endings;
    }

    /**
     * Takes over what an engineer chose and wrote.
     *
     * @return what the process does next: {@code keep}, {@code wait}, {@code assess}, {@code call}, {@code resolved},
     *     {@code refused}, or the kind of case whose path it takes (CH-7)
     * @throws InvalidInput if something does not fit; nothing is changed
     * @throws WrongState if the case has ended meanwhile
     */
    public String takeOver(CaseNumber number, Author engineer, EngineerDecision decision) {
        Read read = decision.read();
        SupportCase supportCase = cases.change(number);
        if (!supportCase.state().open()) {
            throw new WrongState("This case is " + supportCase.state().word() + " already.");
        }
        if (!read.answer().isEmpty()) {
            publish(supportCase, engineer, read.answer());
        }
        supportCase.takeUp();
        return switch (read.outcome()) {
            case KEEP -> "keep";
            case WAIT -> "wait";
            case RESOLVE -> end(supportCase, engineer, Endings.BY_ENGINEER, "Resolved by ", "resolved");
            case REFUSE -> {
                publish(supportCase, engineer, read.reason());
                yield end(supportCase, engineer, Endings.REFUSED, "Declined by ", "refused");
            }
            case CALL -> "call";
            case RECATEGORISE -> {
                confirm(supportCase, engineer, "confirmedKind", read, "Categorised as ");
                yield read.fact().equals(QUESTION) ? "assess" : read.fact().toString();
            }
            case OVERRULE_PRIORITY -> {
                confirm(supportCase, engineer, "confirmedPriority", read, "Priority set to ");
                yield "assess";
            }
            case OVERRULE_SCOPE -> {
                confirm(supportCase, engineer, "confirmedScope", read, "Scope set to ");
                yield "assess";
            }
        };
    }

    /** A public reply written by a person is what keeps a first response; the time of writing counts (ALL-4). */
    private void publish(SupportCase supportCase, Author engineer, String text) {
        Instant at = timeline.message(supportCase, engineer, Channel.PORTAL, text);
        promises.settle(
                supportCase.number(), supportCase.cycle(), FIRST_RESPONSE, at, "Answered by " + engineer.name() + ".");
    }

    private String end(SupportCase supportCase, Author engineer, String how, String words, String next) {
        Instant at = timeline.event(supportCase, engineer, words + engineer.name() + ".");
        endings.end(supportCase, CaseState.RESOLVED, how, at);
        return next;
    }

    private void confirm(SupportCase supportCase, Author engineer, String fact, Read read, String words) {
        String because = read.reason().isEmpty() ? "" : ": " + read.reason();
        Instant at = timeline.event(supportCase, engineer, words + read.fact() + " by " + engineer.name() + because);
        ledger.fact(CaseFact.confirmed(supportCase, fact, read.fact(), engineer, read.reason(), at));
    }
}
