package io.casewright.quote;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was ordered as it is read; times are in UTC.
 *
 * @param scheduledFor when it happens, once that is agreed on
 * @param confirmBy until when the customer may say that something is missing
 * @param endedBy who confirmed or cancelled it
 */
public record DeliveryView(
        QuoteNumber quote,
        DeliveryState state,
        Instant orderedAt,
        @Nullable Instant scheduledFor,
        @Nullable Instant deliveredAt,
        @Nullable Instant confirmBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {}
