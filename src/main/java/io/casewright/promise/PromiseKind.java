package io.casewright.promise;

import java.util.Arrays;
import java.util.Locale;

/** What a case can be owed. */
public enum PromiseKind {
    /** A public reply written by a person, or a connected call. */
    FIRST_RESPONSE("first answer", false, false, false),
    /** A public message that says how things stand, again and again (SN-4); it waits while the customer is asked. */
    PROGRESS_UPDATE("next update", true, true, false),
    /** Something an engineer promised by a date of their own. */
    SPOKEN("word given in person", true, false, false),
    /** A first analysis of the cause (SN-9); it outlives the case. */
    ROOT_CAUSE_DRAFT("first draft of the analysis of the cause", false, false, true),
    /** The analysis of the cause (SN-9); it outlives the case. */
    ROOT_CAUSE_FINAL("analysis of the cause", false, false, true);

    private final String inWords;
    private final boolean repeated;
    private final boolean waitsForCustomer;
    private final boolean outlivesCycle;

    PromiseKind(String inWords, boolean repeated, boolean waitsForCustomer, boolean outlivesCycle) {
        this.inWords = inWords;
        this.repeated = repeated;
        this.waitsForCustomer = waitsForCustomer;
        this.outlivesCycle = outlivesCycle;
    }

    /**
     * The kind by its word in policies and processes, such as {@code first-response}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static PromiseKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no promise called " + word + "."));
    }

    /** Whether there is a kind of that name. */
    public static boolean isOne(String word) {
        return Arrays.stream(values()).anyMatch(kind -> kind.word().equals(word));
    }

    /** As policies and processes write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As it is called among staff, after an article. */
    public String inWords() {
        return inWords;
    }

    /** Whether one that is settled makes room for the next of the same cycle. */
    boolean repeated() {
        return repeated;
    }

    /** Whether its clock stands still while the case is pending (SN-4). */
    boolean waitsForCustomer() {
        return waitsForCustomer;
    }

    /** Whether it is owed on when the case has ended (SN-9). */
    boolean outlivesCycle() {
        return outlivesCycle;
    }
}
