package io.casewright.operations;

import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** The database cannot be reached, does not let us in, or does not exist. */
class DatabaseAwayAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final Map<String, String> BY_STATE = Map.of(
            "08", "The database at %s does not answer.",
            "28", "The database at %s refuses our name or our password.",
            "3D", "There is no such database: %s.");

    private final Environment environment;

    DatabaseAwayAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException cause) {
        String state = cause.getSQLState();
        String sentence = state == null || state.length() < 2 ? null : BY_STATE.get(state.substring(0, 2));
        return sentence == null
                ? null
                : new FailureAnalysis(
                        sentence.formatted(address()),
                        "Start the database, or correct DB_URL, DB_USER and DB_PASSWORD.",
                        cause);
    }

    /** Without what may follow a question mark or a semicolon: it may be a password. */
    private String address() {
        return environment
                .getProperty("spring.datasource.url", "an address that is not set")
                .replaceFirst("[?;].*", "");
    }
}
