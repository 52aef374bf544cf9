package io.casewright.engine.gate;

/** A file cannot even be read; the sentences say why, and what would be read. */
final class Unreadable extends RuntimeException {

    private final String remedy;

    Unreadable(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    String remedy() {
        return remedy;
    }
}
