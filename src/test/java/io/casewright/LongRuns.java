package io.casewright;

import java.util.List;
import java.util.stream.Stream;

/** What takes longer than anybody waits for: the profile {@code nightly} tests all of it, every other run a short form. */
public final class LongRuns {

    private static final boolean WANTED = Boolean.getBoolean("nightly");

    private LongRuns() {}

    public static boolean wanted() {
        return WANTED;
    }

    /** The first of them, or all at night. */
    public static <T> Stream<T> firstOf(List<T> all) {
        return WANTED ? all.stream() : all.stream().limit(1);
    }
}
