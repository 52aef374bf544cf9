package io.casewright.policy;

/**
 * On what terms something is quoted (CT-8, ST-10).
 *
 * @param validityDays calendar days for which a quote can be accepted, from when it is sent
 * @param reminderDays how many of them are left when the customer is reminded; 0 without a reminder
 * @param discountLimit per cent of discount up to which nobody else has to agree
 * @param approval when a second person approves the quote before it is sent
 * @param acceptance whether somebody of the customer accepts it before it is charged (ST-11)
 * @param taxNote a sentence about taxes for the customer
 */
public record QuoteTerms(
        int validityDays,
        int reminderDays,
        int discountLimit,
        Approval approval,
        Acceptance acceptance,
        String taxNote) {

    /** Nobody keeps a price for longer than a year. */
    private static final int LONGEST = 366;

    private static final int WHOLE = 100;

    static QuoteTerms of(Answer answer) {
        int validity = answer.number("quoteValidityDays", 1, LONGEST);
        return new QuoteTerms(
                validity,
                answer.number("quoteReminderDays", 0, validity - 1),
                answer.number("quoteDiscountLimit", 0, WHOLE),
                answer.word("quoteApproval", Approval.class),
                answer.word("quoteAcceptance", Acceptance.class),
                answer.text("quoteTaxNote"));
    }

    /** Whether the customer has a say before the charge. */
    public enum Acceptance {
        /** Nothing is charged that nobody accepted. */
        REQUIRED,
        /** It was agreed on before, with what was bought (ST-11). */
        NOT_NEEDED;

        /** As the policies write it. */
        public String word() {
            return Answer.wordOf(this);
        }
    }

    /** When a second person is asked. */
    public enum Approval {
        /** Where the discount is higher than the limit. */
        ABOVE_LIMIT,
        /** Each time. */
        ALWAYS;

        /** As the policies write it. */
        public String word() {
            return Answer.wordOf(this);
        }
    }
}
