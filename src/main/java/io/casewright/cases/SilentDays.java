package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long silence may last before it counts as an answer, also where it closes no case (CH-18, SN-6). */
@Component
@Transactional(readOnly = true)
public class SilentDays {

    private final CaseRecords.Cases cases;
    private final IdleDays idleDays;

    SilentDays(CaseRecords.Cases cases, IdleDays idleDays) {
        this.cases = cases;
        this.idleDays = idleDays;
    }

    /** When silence that begins now is over, in UTC, as the policy last answered about this case. */
    public Instant over(CaseNumber number) {
        return idleDays.fromNow(cases.get(number)).closesAt();
    }
}
