package io.casewright.policy;

/**
 * Whether the customer may have support at all (ALL-11).
 *
 * @param reason a sentence for the customer
 * @param remedy what would change it: {@code none}, {@code reinstate}, {@code renew}, {@code buy}, {@code sponsor} …
 * @param remedyAdvice the same as a sentence for the customer; empty where nothing needs to change
 */
public record Entitlement(Coverage coverage, String reason, String remedy, String remedyAdvice) {

    static Entitlement of(Answer answer) {
        return new Entitlement(
                answer.word("coverage", Coverage.class),
                answer.text("entitlementReason"),
                answer.text("remedy"),
                answer.text("remedyAdvice"));
    }

    /** Best effort is answered, but promises nothing that could break. */
    public enum Coverage {
        COVERED,
        BEST_EFFORT,
        NOT_COVERED;

        /** As the policies write it. */
        public String word() {
            return Answer.wordOf(this);
        }
    }
}
