package io.casewright.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.casewright.cases.SupportCase;
import io.casewright.cases.Waiting;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as the API shows it. All times are in UTC.
 *
 * @param state {@code new}, {@code in-progress}, {@code pending}, {@code parked}, {@code stand-by}, {@code resolved} or
 *     {@code closed}
 * @param priority 1 (highest) to 4
 * @param coverage {@code covered}, {@code best-effort} or {@code not-covered}
 * @param cycle 1 from submission, one more after each reopening
 * @param follows the number of the ended case that this one follows up
 * @param waiting while we wait for the customer: when we asked, when we remind, when the case closes by itself
 * @param rank the place in the queue, higher first; staff only
 * @param nextDueAt when the next promise or aim is due; staff only
 * @param analysisDueAt when the next part of the analysis of the cause is due that an ended case is still owed; in a list
 *     it is left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
        String number,
        String desk,
        String subject,
        String state,
        String channel,
        @Nullable Integer priority,
        @Nullable String criticality,
        @Nullable String coverage,
        @Nullable String scope,
        Instant receivedAt,
        int cycle,
        @Nullable String follows,
        @Nullable Waiting waiting,
        @Nullable String endedAs,
        @Nullable Instant endedAt,
        @Nullable Integer rank,
        @Nullable Instant nextDueAt,
        @Nullable Instant analysisDueAt) {

    static CaseView of(SupportCase supportCase, boolean internal) {
        return of(supportCase, internal, null);
    }

    static CaseView of(SupportCase supportCase, boolean internal, @Nullable Instant analysisDueAt) {
        return new CaseView(
                supportCase.number().value(),
                supportCase.desk().value(),
                supportCase.subject(),
                supportCase.state().word(),
                supportCase.channel().word(),
                supportCase.assessment().priority(),
                supportCase.assessment().criticality(),
                supportCase.assessment().coverage(),
                supportCase.assessment().scope(),
                supportCase.receivedAt(),
                supportCase.cycle(),
                supportCase.follows(),
                supportCase.waiting().orElse(null),
                supportCase.endedAs(),
                supportCase.endedAt(),
                internal ? supportCase.assessment().rank() : null,
                // It may be an aim that only engineers are to see (CH-4, ST-6).
                internal ? supportCase.nextDueAt() : null,
                analysisDueAt);
    }
}
