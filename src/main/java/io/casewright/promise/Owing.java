package io.casewright.promise;

import io.casewright.desk.CaseNumber;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who owes what to which case, whatever the terms.
 *
 * @param kind as policies write it
 * @param owedAt when its clock began, in UTC
 * @param owner the id of the person of staff who owes it, or null where the desk does
 * @param subject what was promised, in the words it was promised with, or null where the kind says it all
 */
@Embeddable
record Owing(
        String caseNumber,
        int cycle,
        String kind,
        Instant owedAt,
        @Nullable String owner,
        @Nullable String subject) {

    static Owing ofDesk(CaseNumber number, int cycle, PromiseKind kind, Instant since) {
        return new Owing(number.value(), cycle, kind.word(), since, null, null);
    }

    CaseNumber number() {
        return CaseNumber.of(caseNumber);
    }

    PromiseKind what() {
        return PromiseKind.of(kind);
    }
}
