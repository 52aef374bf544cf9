package io.casewright.policy;

/**
 * Whether a call about a case is offered, and on what terms (CH-13, CH-14, CH-15, ST-1).
 *
 * @param offered whether whoever asks may have one at all, if an engineer finds it necessary
 * @param limitMinutes how long it may take; 0 where the policy sets no limit
 * @param withoutBooking whether a direct link or a phone number may take the place of the booking link
 * @param needs what must be there first, as a sentence; empty where no call is offered
 * @param reason a sentence for the customer
 */
public record CallOffer(boolean offered, int limitMinutes, boolean withoutBooking, String needs, String reason) {

    /** Nobody talks longer than a day. */
    private static final int LONGEST = 1440;

    static CallOffer of(Answer answer) {
        return new CallOffer(
                answer.flag("callOffered"),
                answer.number("callLimitMinutes", 0, LONGEST),
                answer.flag("callDirect"),
                answer.text("callNeeds"),
                answer.text("callReason"));
    }
}
