package io.casewright.quote;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list for accounting; times are in UTC.
 *
 * @param version the one that was accepted
 * @param words the service as the customer reads it
 * @param origin {@code paid-service}, {@code reinstatement} or {@code charge}
 * @param amount in the currency, with its decimals
 * @param deliveredAt null where nothing was to be delivered
 */
public record ChargeView(
        String quote,
        int version,
        String caseNumber,
        String company,
        String service,
        String words,
        String origin,
        BigDecimal amount,
        String currency,
        String taxNote,
        @Nullable Instant deliveredAt,
        Instant chargedAt) {}
