package io.casewright.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.casewright.cases.IncidentView;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk.Phone;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The critical incident that a case belongs to. All times are in UTC.
 *
 * @param state {@code bridge} while engineers are on the call, {@code stand-by} once the product is ruled out as a cause
 * @param standBySince since when engineers stand by
 * @param pin says on the phone which case it is about, while engineers stand by: one call brings them back
 * @param phones the numbers to call
 * @param declaredBy who declared it; staff only, like everything that follows
 * @param people who is on the call, as noted last
 * @param evidence why the product is not the cause, as noted last
 * @param cases every case that belongs to it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IncidentOnCaseView(
        String number,
        String state,
        Instant declaredAt,
        @Nullable Instant standBySince,
        @Nullable String pin,
        List<PhoneToCall> phones,
        @Nullable String declaredBy,
        @Nullable String reason,
        @Nullable String people,
        @Nullable String evidence,
        @Nullable List<String> cases) {

    static IncidentOnCaseView of(CaseNumber number, IncidentView incident, List<Phone> phones, boolean internal) {
        return new IncidentOnCaseView(
                number.value(),
                incident.onStandBy() ? "stand-by" : "bridge",
                incident.declaredAt(),
                incident.standBySince(),
                incident.pin(),
                phones.stream()
                        .map(phone -> new PhoneToCall(phone.number(), phone.purpose()))
                        .toList(),
                internal ? incident.declaredBy() : null,
                internal ? incident.reason() : null,
                incident.people(),
                incident.evidence(),
                internal ? incident.cases().stream().map(CaseNumber::value).toList() : null);
    }

    /** A number of the desk's, and what it is for. */
    record PhoneToCall(String number, String purpose) {}
}
