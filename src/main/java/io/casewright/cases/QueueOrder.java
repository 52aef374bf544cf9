package io.casewright.cases;

import java.time.Instant;
import java.util.Comparator;

/** The order of a queue: by rank, then by what is due first (ST-9), then as the cases came. */
final class QueueOrder {

    static final Comparator<SupportCase> BY_RANK = Comparator.comparing(
                    (SupportCase open) -> open.assessment().rank())
            .reversed()
            .thenComparing(SupportCase::nextDueAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(SupportCase::receivedAt);

    private QueueOrder() {}
}
