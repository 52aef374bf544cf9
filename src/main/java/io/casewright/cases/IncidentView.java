package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A critical incident, as shown on one of its cases (SN-7).
 *
 * @param standBySince since when engineers stand by, in UTC, or null while they are on the call
 * @param pin by which a call about this case is found while they stand by, or null
 * @param people who is on the call, as noted last, or null
 * @param evidence why the product is not the cause, as noted last, or null
 * @param cases all that belong to it, by number
 */
public record IncidentView(
        boolean onStandBy,
        Instant declaredAt,
        @Nullable Instant standBySince,
        @Nullable String pin,
        String declaredBy,
        String reason,
        @Nullable String people,
        @Nullable String evidence,
        List<CaseNumber> cases) {

    public IncidentView {
        cases = List.copyOf(cases);
    }

    /** A customer learns of no other customer's case, and reads nothing that was written for colleagues. */
    IncidentView forCustomers() {
        return new IncidentView(onStandBy, declaredAt, standBySince, pin, "", "", null, null, List.of());
    }
}
