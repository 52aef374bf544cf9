package io.casewright.customer;

/** There is no such account or person at this desk. */
public class CustomerNotFound extends RuntimeException {

    public CustomerNotFound(String sentence) {
        super(sentence);
    }
}
