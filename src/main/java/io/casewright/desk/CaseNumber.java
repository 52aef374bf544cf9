package io.casewright.desk;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number customer and engineer call a case by: the desk's prefix and a running number, such as {@code ABC-1234}. */
public record CaseNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{3,8}-[1-9][0-9]{0,11}");

    /** @throws IllegalArgumentException if the text is no case number */
    public CaseNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A case number looks like ABC-1234.");
        }
    }

    /** @throws IllegalArgumentException if the text is no case number */
    public static CaseNumber of(String value) {
        return new CaseNumber(value);
    }

    /** The number a text from outside names, or nothing: a text that is none is no more than a case that does not exist. */
    public static Optional<CaseNumber> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new CaseNumber(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
