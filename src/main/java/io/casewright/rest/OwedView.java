package io.casewright.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.casewright.desk.Desk;
import io.casewright.promise.PromiseView;
import io.casewright.time.ShownTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise or an aim.
 *
 * @param binding a promise, which can be broken; otherwise an aim
 * @param state a promise is {@code open}, {@code kept}, {@code broken} or {@code void}; an aim {@code open},
 *     {@code met}, {@code missed} or {@code void}
 * @param dueAt in UTC
 * @param dueLocal the same moment in the zone of the person whose case it is
 * @param dueInWords the same for a reader
 * @param subject what was promised in person
 * @param stoodStillSince since when its clock stands still; absent while it runs
 * @param receipt why it is due then; absent in the answer to a submission
 * @param clock the service hours that count, in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OwedView(
        @Nullable UUID id,
        String kind,
        @Nullable String subject,
        int cycle,
        boolean binding,
        String state,
        Instant owedAt,
        Instant dueAt,
        OffsetDateTime dueLocal,
        String zone,
        String dueInWords,
        AllowanceView allowance,
        String clock,
        @Nullable Instant stoodStillSince,
        @Nullable Instant settledAt,
        @Nullable String evidence,
        @Nullable String basis,
        @Nullable ReceiptView receipt) {

    static OwedView of(PromiseView promise, Desk desk, ZoneId reader, @Nullable ReceiptView receipt) {
        return new OwedView(
                promise.id(),
                promise.kind(),
                promise.subject(),
                promise.cycle(),
                promise.terms().binding(),
                promise.state(),
                promise.owedAt(),
                promise.dueAt(),
                promise.dueAt().atZone(reader).toOffsetDateTime(),
                reader.getId(),
                ShownTime.in(reader, promise.dueAt()),
                AllowanceView.of(promise.terms().allowance()),
                desk.clocks()
                        .getOrDefault(promise.terms().clock(), promise.terms().clock()),
                promise.stoodStillSince(),
                promise.settledAt(),
                promise.evidence(),
                promise.basis(),
                receipt);
    }
}
