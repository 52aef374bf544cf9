package io.casewright.cases;

import io.casewright.desk.Desk.Phone;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that a case cannot wait for, as shown.
 *
 * @param who the customer's contact or an engineer
 * @param pin by which we find the case when the contact calls, or null where we call
 * @param phones the numbers on which somebody answers this customer now
 * @param contactName whom we call back, as stated, or null
 * @param callBackNumber on which number, as stated, or null
 * @param missing what the call needs and nobody stated, in the desk's words (SN-5)
 * @param dueAt by when we have to have called, in UTC; null where we do not call, or nothing is promised
 * @param againAt when somebody tries again, or null
 */
public record UrgentCallView(
        WhoCalls who,
        @Nullable String pin,
        List<Phone> phones,
        @Nullable String contactName,
        @Nullable String callBackNumber,
        List<String> missing,
        @Nullable Instant dueAt,
        @Nullable Instant againAt) {

    public UrgentCallView {
        phones = List.copyOf(phones);
        missing = List.copyOf(missing);
    }

    public boolean byContact() {
        return who == WhoCalls.CONTACT;
    }
}
