package io.casewright.cases;

/** What was asked for does not fit where the case stands now. */
public class WrongState extends RuntimeException {

    public WrongState(String sentence) {
        super(sentence);
    }
}
