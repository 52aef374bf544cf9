package io.casewright.policy;

import java.util.List;
import java.util.Map;

/**
 * One line of a quote as the policy wants it (CH-12, CT-5, ST-2, ST-11); amounts are reckoned from the desk's catalogue
 * and the licence price.
 *
 * @param words what the customer reads
 * @param basis what the amount is reckoned from
 * @param percent of the licence price a year; 0 where the price is that of a service
 * @param service code of the service in the desk's catalogue whose price applies
 */
public record QuotedLine(String words, Basis basis, int percent, String service) {

    /** The decision that answers with lines; none where nothing is sold for what is asked. */
    public static final String DECISION = "quote";

    private static final int WHOLE = 100;

    /**
     * The lines a policy answered in a process, in the order of its rules.
     *
     * @throws NoAnswer if a value is missing or none the product knows
     */
    public static List<QuotedLine> read(RecordedAnswer answer) {
        return read(answer.rows());
    }

    static List<QuotedLine> read(List<Map<String, Object>> rows) {
        return rows.stream().map(row -> of(new Answer(DECISION, row))).toList();
    }

    private static QuotedLine of(Answer answer) {
        return new QuotedLine(
                answer.text("quoteLine"),
                answer.word("quoteBasis", Basis.class),
                answer.number("quotePercent", 0, WHOLE),
                answer.text("quoteItem"));
    }

    /** What an amount is reckoned from. */
    public enum Basis {
        /** Estimated hours, each at the service's price. */
        HOURS,
        /** A share of the licence price, for one year. */
        LICENCE_PRICE,
        /** A share of the licence price a year, for the time since the contract's last day. */
        LAPSED_TIME,
        /** The service's price. */
        FIXED;

        /** As the policies write it. */
        public String word() {
            return Answer.wordOf(this);
        }
    }
}
