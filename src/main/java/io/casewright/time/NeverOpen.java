package io.casewright.time;

/** The service hours do not open within two years, so nothing can become due on them. */
public class NeverOpen extends RuntimeException {

    NeverOpen(String sentence) {
        super(sentence);
    }
}
