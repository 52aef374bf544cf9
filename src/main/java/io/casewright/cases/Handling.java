package io.casewright.cases;

import io.casewright.cases.EngineerDecision.Read;
import io.casewright.desk.CaseNumber;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an engineer does with a case. */
@Component
@Transactional
public class Handling {

    /** The kind without a path of its own. */
    private static final String QUESTION = "question";

    static final String SCOPE = "confirmedScope";

    private final CaseWork work;
    private final CaseLedger ledger;
    private final CallBook calls;
    private final SpokenWords spoken;
    private final ApplicationEventPublisher events;

    Handling(CaseWork work, CaseLedger ledger, CallBook calls, SpokenWords spoken, ApplicationEventPublisher events) {
        this.work = work;
        this.ledger = ledger;
        this.calls = calls;
        this.spoken = spoken;
        this.events = events;
    }

    /**
     * Takes over what an engineer chose and wrote. While a customer's wish for a call is undecided, keeping the case
     * and waiting for the customer lead to that decision first (CH-14).
     *
     * @return what the process does next: {@code keep}, {@code wait}, {@code assess}, {@code call}, {@code resolved},
     *     {@code refused}, or the kind of case whose path it takes (CH-7)
     * @throws InvalidInput if something does not fit; nothing is changed
     * @throws WrongState if the case has ended meanwhile
     */
    public String takeOver(CaseNumber number, Author engineer, EngineerDecision decision) {
        Read read = decision.read();
        SupportCase supportCase = work.takeUp(number);
        if (!read.answer().isEmpty()) {
            work.publish(supportCase, engineer, read.answer());
        }
        if (read.outcome().promises()) {
            spoken.give(supportCase, engineer, decision.promised());
        }
        return switch (read.outcome()) {
            case KEEP -> orCall(number, "keep");
            case WAIT -> orCall(number, "wait");
            case PAID_SERVICE -> split(supportCase, engineer, decision.wish().read());
            case RESOLVE -> work.resolve(supportCase, engineer, "Resolved by ");
            case REFUSE -> work.refuse(supportCase, engineer, read.reason(), "Declined by ");
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
                confirmScope(supportCase, engineer, read);
                yield "assess";
            }
        };
    }

    /** The customer reads the outcome, colleagues the reason as well. */
    private void confirmScope(SupportCase supportCase, Author engineer, Read read) {
        String scope = read.fact().toString().replace('-', ' ');
        String told = switch (scope) {
            case "support" -> "it is part of support.";
            case "excluded" -> "support does not cover it.";
            default -> "it is a paid service.";
        };
        Instant at = work.event(supportCase, engineer, engineer.name() + " looked at what this is: " + told);
        work.note(supportCase, engineer, "Scope set to " + scope + ": " + read.reason());
        ledger.fact(CaseFact.confirmed(supportCase, SCOPE, read.fact(), engineer, read.reason(), at));
    }

    private String orCall(CaseNumber number, String next) {
        return calls.owesDecision(number) ? "call" : next;
    }

    /** What is no support goes to sales, beside the case; the rest stays under its promises (CH-12, CT-7). */
    private String split(SupportCase supportCase, Author engineer, ServiceWish.Read wish) {
        events.publishEvent(
                new ServiceWanted(supportCase.number(), engineer, wish.service(), wish.hours(), wish.words()));
        return wish.goesOn()
                ? orCall(supportCase.number(), "keep")
                : work.resolve(supportCase, engineer, "All that is left is a paid service. Handed on by ");
    }

    private void confirm(SupportCase supportCase, Author engineer, String fact, Read read, String what) {
        String because = read.reason().isEmpty() ? "" : ": " + read.reason();
        Instant at = work.event(
                supportCase,
                engineer,
                what + read.fact().toString().replace('-', ' ') + " by " + engineer.name() + because);
        ledger.fact(CaseFact.confirmed(supportCase, fact, read.fact(), engineer, read.reason(), at));
    }
}
