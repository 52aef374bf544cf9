package io.casewright.engine;

import io.casewright.access.StaffDirectory;
import io.casewright.access.StaffGroups;
import io.casewright.access.StaffMember;
import io.casewright.cases.UrgentCalls;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.mail.CallAlerts;
import io.casewright.mail.PromiseAlerts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whoever is on call at a desk, and its leads where nobody is: somebody must know. */
@Component
class OnCall {

    private final UrgentCalls calls;
    private final StaffDirectory staff;
    private final CallAlerts letters;

    OnCall(UrgentCalls calls, StaffDirectory staff, CallAlerts letters) {
        this.calls = calls;
        this.staff = staff;
        this.letters = letters;
    }

    /** @return whether it is theirs to reach the contact */
    boolean alert(CaseNumber number, DeskId desk) {
        if (!calls.concernsOnCall(number)) {
            return false;
        }
        List<StaffMember> onCall = members(desk, StaffGroups.ON_CALL);
        letters.write(
                number,
                (onCall.isEmpty() ? members(desk, StaffGroups.LEADS) : onCall)
                        .stream()
                                .map(member -> new PromiseAlerts.Recipient(member.name(), member.email()))
                                .toList());
        return true;
    }

    private List<StaffMember> members(DeskId desk, String group) {
        return staff.membersOf(desk).stream()
                .filter(member -> member.groups().contains(group))
                .toList();
    }
}
