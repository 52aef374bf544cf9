package io.casewright.portal;

/** Somebody else wrote on the case since the page was shown; what was filled in is not sent before that is read. */
class WrittenMeanwhile extends RuntimeException {

    WrittenMeanwhile(String sentence) {
        super(sentence);
    }
}
