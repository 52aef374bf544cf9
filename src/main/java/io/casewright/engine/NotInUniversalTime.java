package io.casewright.engine;

/** The JVM runs in a zone other than UTC, while the engine's tables keep times without a zone. */
class NotInUniversalTime extends RuntimeException {

    NotInUniversalTime(String zone) {
        super("Casewright runs in UTC only, and this JVM's zone is " + zone + ".");
    }
}
