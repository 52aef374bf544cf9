package io.casewright.engine;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class NotTheDemoAnalyzer extends AbstractFailureAnalyzer<NotTheDemo> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, NotTheDemo cause) {
        return new FailureAnalysis(
                cause.getMessage() + " Nothing was changed.",
                "Start without the profile 'demo' (with Maven: -Dspring-boot.run.profiles=default), or give the demo a"
                        + " database of its own with DB_URL. If it is a demo whose operator was given another password,"
                        + " give it again with CASEWRIGHT_OPERATOR_PASSWORD.",
                cause);
    }
}
