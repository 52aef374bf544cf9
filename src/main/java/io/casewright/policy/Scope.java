package io.casewright.policy;

/**
 * Whether what is wanted is support.
 *
 * @param reason a sentence for the customer
 */
public record Scope(Verdict verdict, String reason) {

    static Scope of(Answer answer) {
        return new Scope(answer.word("scope", Verdict.class), answer.text("scopeReason"));
    }

    /** An engineer decides case by case where a policy says "may". */
    public enum Verdict {
        SUPPORT,
        PAID_SERVICE,
        EXCLUDED,
        ENGINEER_DECIDES;

        /** As the policies write it. */
        public String word() {
            return Answer.wordOf(this);
        }
    }
}
