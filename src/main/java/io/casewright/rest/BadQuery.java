package io.casewright.rest;

/** A parameter in the address is unknown or has a value that it cannot have. */
final class BadQuery extends RuntimeException {

    private final String parameter;

    BadQuery(String parameter, String sentence) {
        super(sentence);
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }
}
