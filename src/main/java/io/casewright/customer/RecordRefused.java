package io.casewright.customer;

/** A record of an import that cannot be kept; the sentence names the field. The records around it are not touched. */
public class RecordRefused extends RuntimeException {

    public RecordRefused(String sentence) {
        super(sentence);
    }
}
