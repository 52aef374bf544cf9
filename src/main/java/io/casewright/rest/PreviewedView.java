package io.casewright.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.casewright.policy.FirstResponse;
import io.casewright.policy.Idle;
import io.casewright.policy.lab.Preview;
import io.casewright.rest.SubmittedView.ChannelView;
import io.casewright.rest.SubmittedView.EntitlementView;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All answers of a desk's policy about a case that might come.
 *
 * @param facts those given, and those derived from them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PreviewedView(
        @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, @Nullable Object> facts,
        EntitlementView entitlement,
        ScopeView scope,
        int priority,
        boolean critical,
        ChannelView contactChannel,
        String receptionClock,
        FirstResponseView firstResponse,
        int queueRank,
        IdleView idle) {

    static PreviewedView of(Preview preview, ZoneId zone) {
        return new PreviewedView(
                preview.facts().asMap(),
                new EntitlementView(
                        preview.entitlement().coverage().word(),
                        preview.entitlement().reason(),
                        preview.entitlement().remedy(),
                        preview.entitlement().remedyAdvice()),
                new ScopeView(preview.scope().verdict().word(), preview.scope().reason()),
                preview.priority().level(),
                preview.priority().critical(),
                new ChannelView(
                        preview.contactChannel().verdict().word(),
                        preview.contactChannel().advice()),
                preview.contactChannel().receptionClock(),
                FirstResponseView.of(preview.firstResponse(), preview.firstResponseDue(), zone),
                preview.queueRank().rank(),
                IdleView.of(preview.idle()));
    }

    /** Whether it is support: {@code support}, {@code paid-service}, {@code excluded} or {@code engineer-decides}. */
    record ScopeView(String verdict, String reason) {}

    /**
     * The first response.
     *
     * @param allowance what is promised; absent where nothing is
     * @param dueAt when it would be due, in UTC
     * @param dueLocal the same moment in the desk's zone
     * @param aimHours what one strives for beside the promise, and who is shown it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FirstResponseView(
            boolean promised,
            @Nullable AllowanceView allowance,
            String clock,
            @Nullable Instant dueAt,
            @Nullable OffsetDateTime dueLocal,
            @Nullable Integer aimHours,
            @Nullable String aimClock,
            @Nullable String aimShownTo) {

        static FirstResponseView of(FirstResponse response, @Nullable Instant due, ZoneId zone) {
            return new FirstResponseView(
                    response.promised(),
                    response.allowance() == null ? null : AllowanceView.of(response.allowance()),
                    response.clock(),
                    due,
                    due == null ? null : due.atZone(zone).toOffsetDateTime(),
                    response.aim() == null ? null : response.aim().hours(),
                    response.aim() == null ? null : response.aim().clock(),
                    response.aim() == null ? null : response.aim().shownTo().word());
        }
    }

    /** How long it would wait for the customer: to the reminder, and to closing. */
    record IdleView(AllowanceView reminder, AllowanceView closing, String clock) {

        static IdleView of(Idle idle) {
            return new IdleView(AllowanceView.of(idle.reminder()), AllowanceView.of(idle.closing()), idle.clock());
        }
    }
}
