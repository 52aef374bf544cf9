package io.casewright.engine.identity;

/** Nobody could administer this installation, or everybody could. */
class NoOperator extends RuntimeException {

    NoOperator(String sentence) {
        super(sentence);
    }
}
