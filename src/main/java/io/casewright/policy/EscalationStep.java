package io.casewright.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * One alert about a promise, before or after it is due.
 *
 * @param share per cent of the promise's allowance that are used by then, in its own clock; at 100 it breaks
 * @param to who is alerted
 * @param by how
 */
public record EscalationStep(int share, Who to, How by) {

    /** The decision that answers with steps. */
    public static final String DECISION = "escalation";

    static final String SHARE = "escalationShare";

    static final int FIRST = 1;

    /** Nobody is alerted when four times the allowance are over. */
    private static final int LAST = 400;

    /**
     * The steps a policy answered in a process, those that come first before those that come later.
     *
     * @throws NoAnswer if a value is missing or none the product knows
     */
    public static List<EscalationStep> read(RecordedAnswer answer) {
        return read(answer.rows());
    }

    static List<EscalationStep> read(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(row -> of(new Answer(DECISION, row)))
                .sorted(Comparator.comparingInt(EscalationStep::share).thenComparing(EscalationStep::to))
                .toList();
    }

    private static EscalationStep of(Answer answer) {
        return new EscalationStep(
                answer.number(SHARE, FIRST, LAST),
                answer.word("escalationTo", Who.class),
                answer.word("escalationBy", How.class));
    }

    /** Who is alerted. */
    public enum Who {
        /** The engineer who has the case; the desk's leads where nobody has it. */
        ASSIGNEE,
        /** The leads of the desk. */
        LEADS,
        /** Whoever is on call at the desk. */
        ON_CALL;

        /** As the policies write it. */
        public String word() {
            return Answer.wordOf(this);
        }
    }

    /** How they are alerted. */
    public enum How {
        TASK,
        MAIL,
        TASK_AND_MAIL;

        /** As the policies write it. */
        public String word() {
            return Answer.wordOf(this);
        }
    }
}
