package io.casewright.cases;

import io.casewright.cases.EngineerDecision.Outcome;
import io.casewright.cases.EngineerDecision.Read;
import io.casewright.desk.CaseNumber;
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
    private final Confirming confirming;
    private final CallBook calls;
    private final SpokenWords spoken;
    private final ApplicationEventPublisher events;

    Handling(
            CaseWork work,
            Confirming confirming,
            CallBook calls,
            SpokenWords spoken,
            ApplicationEventPublisher events) {
        this.work = work;
        this.confirming = confirming;
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
            case PAID_SERVICE, CHARGE ->
                split(supportCase, engineer, read.outcome(), decision.wish().read());
            case RESOLVE -> work.resolve(supportCase, engineer, "Resolved by ");
            case REFUSE -> work.refuse(supportCase, engineer, read.reason(), "Declined by ");
            case CALL -> "call";
            case RECATEGORISE -> {
                confirming.fact(supportCase, engineer, "confirmedKind", read, "Categorised as ");
                yield read.fact().equals(QUESTION) ? "assess" : read.fact().toString();
            }
            case OVERRULE_PRIORITY -> {
                confirming.fact(supportCase, engineer, "confirmedPriority", read, "Priority set to ");
                yield "assess";
            }
            case OVERRULE_SCOPE -> {
                confirming.scope(supportCase, engineer, read);
                yield "assess";
            }
            case COUNT -> {
                confirming.count(supportCase, engineer, decision.count(), read.reason());
                yield "assess";
            }
        };
    }

    private String orCall(CaseNumber number, String next) {
        return calls.owesDecision(number) ? "call" : next;
    }

    /** What is no support goes to sales, beside the case; the rest stays under its promises (CH-12, CT-7, ST-11). */
    private String split(SupportCase supportCase, Author engineer, Outcome outcome, ServiceWish.Read wish) {
        boolean charged = outcome == Outcome.CHARGE;
        events.publishEvent(
                new ServiceWanted(supportCase.number(), engineer, charged, wish.service(), wish.hours(), wish.words()));
        String resolved = charged ? "Resolved by " : "All that is left is a paid service. Handed on by ";
        return wish.goesOn() ? orCall(supportCase.number(), "keep") : work.resolve(supportCase, engineer, resolved);
    }
}
