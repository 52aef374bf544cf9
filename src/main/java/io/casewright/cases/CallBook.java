package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The calls about each case; one at a time is open. */
@Component
class CallBook {

    private final CaseRecords.Calls calls;
    private final UrgentBook urgent;

    CallBook(CaseRecords.Calls calls, UrgentBook urgent) {
        this.calls = calls;
        this.urgent = urgent;
    }

    /** Whether the contact phoned in this cycle (fact {@code phoned}). */
    boolean phoned(SupportCase supportCase) {
        return urgent.phoned(supportCase);
    }

    Optional<CaseCall> latest(CaseNumber number) {
        return calls.findFirstByCaseNumberOrderByPositionDesc(number.value());
    }

    /** The one that is asked for, invited to or arranged, if any. */
    Optional<CaseCall> open(CaseNumber number) {
        return latest(number).filter(call -> call.state().open());
    }

    /** Whether a customer asked for a call and no engineer has decided about it yet (CH-14). */
    boolean owesDecision(CaseNumber number) {
        return open(number)
                .filter(call -> call.askedByCustomer() && call.state().undecided())
                .isPresent();
    }

    /** Who asks, in the word policies use (fact {@code callAskedBy}); without a request it is the engineer. */
    String askedBy(CaseNumber number) {
        Author.Kind kind = open(number).filter(CaseCall::askedByCustomer).isPresent()
                ? Author.Kind.CUSTOMER
                : Author.Kind.ENGINEER;
        return kind.word();
    }

    CaseCall begin(SupportCase supportCase, Author asker, String purpose, Instant at) {
        int position = calls.countByCaseNumber(supportCase.number().value()) + 1;
        return calls.save(new CaseCall(supportCase, position, asker, purpose, at));
    }

    /** The case has ended: whatever call was still to come does not come. */
    void drop(CaseNumber number, Instant at) {
        open(number).ifPresent(call -> call.drop(at));
    }
}
