package io.casewright.portal;

import io.casewright.quote.DeliveryView;
import io.casewright.time.ShownTime;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Says in a sentence what becomes of what was ordered, in the reader's zone (CT-8). */
final class OrderWords {

    private OrderWords() {}

    static String of(DeliveryView order, ZoneId zone) {
        return switch (order.state()) {
            case ORDERED -> "Ordered; a day is to be agreed on.";
            case SCHEDULED -> "Service scheduled for " + shown(order.scheduledFor(), zone) + ".";
            case DELIVERED -> "Delivered; it counts as confirmed on " + shown(order.confirmBy(), zone) + ".";
            case DISPUTED -> "Something is missing; it is being put right.";
            case CONFIRMED -> "Delivered and confirmed.";
            case CANCELLED -> "Cancelled; nothing is charged.";
        };
    }

    private static String shown(@Nullable Instant at, ZoneId zone) {
        return at == null ? "a day that is not known" : ShownTime.in(zone, at);
    }
}
