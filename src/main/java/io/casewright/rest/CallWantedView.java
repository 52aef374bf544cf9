package io.casewright.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.casewright.cases.UrgentCallView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that a case cannot wait for.
 *
 * @param who {@code contact} (please call us) or {@code engineer} (we call back)
 * @param pin six digits by which we find the case when its contact calls; absent where we call
 * @param phones the numbers on which somebody answers this customer now
 * @param missing what we need to know for the call and nobody stated
 * @param dueAt by when we call back, in UTC; absent where the contact is to call
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CallWantedView(
        String who,
        @Nullable String pin,
        List<PhoneView> phones,
        List<String> missing,
        @Nullable Instant dueAt) {

    static CallWantedView of(UrgentCallView call) {
        return new CallWantedView(
                call.who().word(),
                call.pin(),
                call.phones().stream()
                        .map(phone -> new PhoneView(phone.number(), phone.purpose()))
                        .toList(),
                call.missing(),
                call.dueAt());
    }

    /** A number to call, and what it is for. */
    record PhoneView(String number, String purpose) {}
}
