package io.casewright.policy;

import io.casewright.time.Allowance;
import org.jspecify.annotations.Nullable;

/**
 * When the customer is owed a first reply written by a person.
 *
 * @param allowance what is promised, or null where nothing is that could break
 * @param clock the clock the allowance runs on
 * @param aim what one strives for beside the promise, or null
 * @param by what keeps the promise (SN-10)
 */
public record FirstResponse(
        @Nullable Allowance allowance,
        String clock,
        @Nullable Aim aim,
        By by) {

    static FirstResponse of(Answer answer) {
        boolean promised = answer.flag("responsePromised");
        String unit = answer.text("responseUnit");
        boolean strict = answer.flag("responseStrict");
        return new FirstResponse(
                promised ? answer.allowance("responseAllowance", unit, strict) : null,
                answer.text("responseClock"),
                Aim.of(answer),
                answer.word("responseBy", By.class));
    }

    /** Whether there is a promise that could be broken. */
    public boolean promised() {
        return allowance != null;
    }

    /**
     * A soft aim: never a promise, never broken.
     *
     * @param clock the clock its hours run on; empty where every hour counts
     * @param shownTo who may see it
     */
    public record Aim(int hours, String clock, Audience shownTo) {

        static @Nullable Aim of(Answer answer) {
            int hours = answer.number("responseAimHours");
            Audience audience = answer.word("responseAimShown", Audience.class);
            return hours == 0 ? null : new Aim(hours, answer.text("responseAimClock"), audience);
        }
    }

    /** What a first response can be. */
    public enum By {
        /** A public reply written by a person, or a connected call. */
        REPLY_OR_CALL,
        /** A connected call, or a logged attempt that nobody answered with a message after it; writing alone is not enough. */
        CALL;

        /** As the policies write it. */
        public String word() {
            return Answer.wordOf(this);
        }
    }

    /** Who may see an aim. */
    public enum Audience {
        CUSTOMER,
        ENGINEERS,
        NONE;

        /** As the policies write it. */
        public String word() {
            return Answer.wordOf(this);
        }
    }
}
