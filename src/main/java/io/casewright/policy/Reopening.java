package io.casewright.policy;

/**
 * What a reply to a resolved or closed case does.
 *
 * @param reopens true: the same case goes on; false: a follow-up case is opened
 * @param reason a sentence for the customer
 */
public record Reopening(boolean reopens, String reason) {

    static Reopening of(Answer answer) {
        return new Reopening(answer.word("reopening", Way.class) == Way.REOPEN, answer.text("reopeningReason"));
    }

    enum Way {
        REOPEN,
        FOLLOW_UP
    }
}
