package io.casewright.engine;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A second start on the same files: one meets the locked database before the busy port. */
class DatabaseTakenAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final int H2_FILE_IS_LOCKED = 90020;

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException cause) {
        return cause.getErrorCode() != H2_FILE_IS_LOCKED
                ? null
                : new FailureAnalysis(
                        "The database is open already: Casewright is running on the same files.",
                        "Stop the other one, or give this one a database of its own with DB_URL"
                                + " (and another port with SERVER_PORT).",
                        cause);
    }
}
