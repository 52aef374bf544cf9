package io.casewright.engine;

import io.casewright.access.StaffGroups;
import io.casewright.cases.UrgentCalls;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.mail.CallAlerts;
import io.casewright.mail.Recipient;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whoever is on call at a desk, and its leads where nobody is: somebody must know. */
@Component
class OnCall {

    private final UrgentCalls calls;
    private final Colleagues colleagues;
    private final CallAlerts letters;

    OnCall(UrgentCalls calls, Colleagues colleagues, CallAlerts letters) {
        this.calls = calls;
        this.colleagues = colleagues;
        this.letters = letters;
    }

    /** @return whether it is theirs to reach the contact */
    boolean alert(CaseNumber number, DeskId desk) {
        if (!calls.concernsOnCall(number)) {
            return false;
        }
        List<Recipient> onCall = colleagues.of(desk, StaffGroups.ON_CALL);
        letters.write(number, onCall.isEmpty() ? colleagues.of(desk, StaffGroups.LEADS) : onCall);
        return true;
    }
}
