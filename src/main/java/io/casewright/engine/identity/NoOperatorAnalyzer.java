package io.casewright.engine.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class NoOperatorAnalyzer extends AbstractFailureAnalyzer<NoOperator> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, NoOperator cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set CASEWRIGHT_OPERATOR_PASSWORD (and CASEWRIGHT_OPERATOR_ID, if it is not to be 'operator') in the"
                        + " environment, or start with the profile 'demo' to look around.",
                cause);
    }
}
