package io.casewright.engine;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class NotInUniversalTimeAnalyzer extends AbstractFailureAnalyzer<NotInUniversalTime> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, NotInUniversalTime cause) {
        return new FailureAnalysis(
                cause.getMessage() + " The engine stores times without a zone: in any other, due times would move.",
                "Start the JVM with -Duser.timezone=UTC, or set TZ=UTC.",
                cause);
    }
}
