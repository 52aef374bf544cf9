package io.casewright.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.casewright.policy.EscalationStep;
import io.casewright.policy.FirstResponse;
import io.casewright.policy.Idle;
import io.casewright.policy.ProgressUpdate;
import io.casewright.policy.RootCauseAnalysis;
import io.casewright.policy.lab.Preview;
import io.casewright.rest.SubmittedView.ChannelView;
import io.casewright.rest.SubmittedView.EntitlementView;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All answers of a desk's policy about a case that might come.
 *
 * @param facts those given, and those derived from them
 * @param escalation whom the policy would alert, by promise: what it promises, and what an engineer may give their
 *     word for
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
        ProgressUpdateView progressUpdate,
        RootCauseAnalysisView rootCauseAnalysis,
        Map<String, List<EscalationStepView>> escalation,
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
                ProgressUpdateView.of(preview.progressUpdate()),
                RootCauseAnalysisView.of(preview.rootCauseAnalysis(), preview.due()),
                EscalationStepView.of(preview.escalation()),
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
     * @param keptBy {@code reply-or-call}, or {@code call} where writing alone is not enough
     * @param aimHours what one strives for beside the promise, and who is shown it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FirstResponseView(
            boolean promised,
            @Nullable AllowanceView allowance,
            String clock,
            @Nullable Instant dueAt,
            @Nullable OffsetDateTime dueLocal,
            String keptBy,
            @Nullable Integer aimHours,
            @Nullable String aimClock,
            @Nullable String aimShownTo) {

        static FirstResponseView of(FirstResponse response, @Nullable Instant due, ZoneId zone) {
            return new FirstResponseView(
                    response.promised(),
                    AllowanceView.orNull(response.allowance()),
                    response.clock(),
                    due,
                    due == null ? null : due.atZone(zone).toOffsetDateTime(),
                    response.by().word(),
                    response.aim() == null ? null : response.aim().hours(),
                    response.aim() == null ? null : response.aim().clock(),
                    response.aim() == null ? null : response.aim().shownTo().word());
        }
    }

    /**
     * Updates on how it goes on.
     *
     * @param allowance from one to the next; absent where none is promised
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProgressUpdateView(boolean promised, @Nullable AllowanceView allowance, String clock) {

        static ProgressUpdateView of(ProgressUpdate update) {
            return new ProgressUpdateView(update.promised(), AllowanceView.orNull(update.allowance()), update.clock());
        }
    }

    /**
     * An analysis of the cause.
     *
     * @param draft until its draft, and last until its final form; both absent where none is owed
     * @param draftDueAt in UTC, if the incident was reported when the case came
     * @param lastDueAt likewise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RootCauseAnalysisView(
            boolean owed,
            @Nullable AllowanceView draft,
            @Nullable AllowanceView last,
            String clock,
            @Nullable Instant draftDueAt,
            @Nullable Instant lastDueAt) {

        static RootCauseAnalysisView of(RootCauseAnalysis analysis, Map<String, Instant> due) {
            return new RootCauseAnalysisView(
                    analysis.owed(),
                    AllowanceView.orNull(analysis.draft()),
                    AllowanceView.orNull(analysis.last()),
                    analysis.clock(),
                    due.get("root-cause-draft"),
                    due.get("root-cause-final"));
        }
    }

    /**
     * One alert.
     *
     * @param share per cent of the allowance that are used by then; at 100 the promise breaks
     * @param to {@code assignee}, {@code leads} or {@code on-call}
     * @param by {@code task}, {@code mail} or {@code task-and-mail}
     */
    record EscalationStepView(int share, String to, String by) {

        static Map<String, List<EscalationStepView>> of(Map<String, List<EscalationStep>> steps) {
            Map<String, List<EscalationStepView>> views = new LinkedHashMap<>();
            steps.forEach((promise, some) -> views.put(
                    promise,
                    some.stream()
                            .map(step -> new EscalationStepView(
                                    step.share(), step.to().word(), step.by().word()))
                            .toList()));
            return views;
        }
    }

    /** How long it would wait for the customer: to the reminder, and to closing. */
    record IdleView(AllowanceView reminder, AllowanceView closing, String clock) {

        static IdleView of(Idle idle) {
            return new IdleView(AllowanceView.of(idle.reminder()), AllowanceView.of(idle.closing()), idle.clock());
        }
    }
}
