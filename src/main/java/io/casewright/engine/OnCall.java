package io.casewright.engine;

import io.casewright.access.StaffGroups;
import io.casewright.cases.UrgentCalls;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.mail.CallAlerts;
import io.casewright.mail.IncidentAlerts;
import io.casewright.mail.Recipient;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whoever is on call at a desk, and its leads where nobody is: somebody must know. */
@Component
class OnCall {

    private final UrgentCalls calls;
    private final Colleagues colleagues;
    private final CallAlerts letters;
    private final IncidentAlerts bridges;

    OnCall(UrgentCalls calls, Colleagues colleagues, CallAlerts letters, IncidentAlerts bridges) {
        this.calls = calls;
        this.colleagues = colleagues;
        this.letters = letters;
        this.bridges = bridges;
    }

    /** @return whether it is theirs to reach the contact */
    boolean alert(CaseNumber number, DeskId desk) {
        if (!calls.concernsOnCall(number)) {
            return false;
        }
        letters.write(number, of(desk));
        return true;
    }

    /** Tells them of the bridge of an incident (SN-7). */
    void meet(CaseNumber number, DeskId desk, boolean again) {
        bridges.write(number, again, of(desk));
    }

    private List<Recipient> of(DeskId desk) {
        List<Recipient> onCall = colleagues.of(desk, StaffGroups.ON_CALL);
        return onCall.isEmpty() ? colleagues.of(desk, StaffGroups.LEADS) : onCall;
    }
}
