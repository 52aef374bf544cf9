package io.casewright.quote;

import io.casewright.desk.CaseNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number customer and sales call a quote by: its case's and a running one, such as {@code ABC-1234-Q1}. */
public record QuoteNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{3,8}-[1-9][0-9]{0,11}-Q[1-9][0-9]{0,3}");

    /** @throws IllegalArgumentException if the text is no number of a quote */
    public QuoteNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A quote's number looks like ABC-1234-Q1.");
        }
    }

    /** @throws IllegalArgumentException if the text is no number of a quote */
    public static QuoteNumber of(String value) {
        return new QuoteNumber(value);
    }

    static QuoteNumber of(CaseNumber number, int position) {
        return new QuoteNumber(number + "-Q" + position);
    }

    /** The number a text from outside names, or nothing: a text that is none is no more than a quote that does not exist. */
    public static Optional<QuoteNumber> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new QuoteNumber(text)) : Optional.empty();
    }

    /** The case it belongs to. */
    public CaseNumber caseNumber() {
        return CaseNumber.of(value.substring(0, value.lastIndexOf('-')));
    }

    @Override
    public String toString() {
        return value;
    }
}
