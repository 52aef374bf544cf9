package io.casewright.desk;

import java.util.regex.Pattern;

/** Names a desk: the folder below {@code decisions/} and the engine's name for it are the same word. */
public record DeskId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST = 40;

    /** @throws IllegalArgumentException if the word could not be a folder's name */
    public DeskId {
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A desk's id is lower-case words joined by dashes, 40 characters at most.");
        }
    }

    /** @throws IllegalArgumentException if the word could not be a folder's name */
    public static DeskId of(String value) {
        return new DeskId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
