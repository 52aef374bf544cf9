package io.casewright.access;

/** A token that cannot be made as asked; names the field that is wrong. */
public class TokenRefused extends RuntimeException {

    private final String field;

    TokenRefused(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
