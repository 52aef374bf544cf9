package io.casewright.rest;

/** The caller may see this, but it is for others to do. */
final class NotForYou extends RuntimeException {

    NotForYou(String sentence) {
        super(sentence);
    }
}
