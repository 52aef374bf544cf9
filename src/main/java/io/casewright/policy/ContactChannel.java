package io.casewright.policy;

/**
 * Whether a case of this priority may come this way.
 *
 * @param advice a sentence for the customer; empty where the channel is accepted
 * @param receptionClock the clock in which this channel is attended
 */
public record ContactChannel(Verdict verdict, String advice, String receptionClock) {

    static ContactChannel of(Answer answer) {
        return new ContactChannel(
                answer.word("channelVerdict", Verdict.class),
                answer.text("channelAdvice"),
                answer.text("receptionClock"));
    }

    /** What came the wrong way is kept all the same; the customer is told the right one. */
    public enum Verdict {
        ACCEPTED,
        MUST_PHONE,
        NOT_OFFERED;

        /** As the policies write it. */
        public String word() {
            return Answer.wordOf(this);
        }
    }
}
