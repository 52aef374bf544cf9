package io.casewright.access;

import java.time.Duration;

/** Somebody guesses; the next try counts after a pause. */
public class TooManyAttempts extends RuntimeException {

    private final Duration pause;

    TooManyAttempts(Duration pause) {
        super("Too many attempts. Please wait " + inWords(pause) + " and try again.");
        this.pause = pause;
    }

    /** How long to wait, one second at least. */
    public Duration pause() {
        return pause;
    }

    private static String inWords(Duration pause) {
        long seconds = Math.max(1, pause.toSeconds());
        if (seconds < 60) {
            return seconds + (seconds == 1 ? " second" : " seconds");
        }
        long minutes = (seconds + 59) / 60;
        return minutes + (minutes == 1 ? " minute" : " minutes");
    }
}
