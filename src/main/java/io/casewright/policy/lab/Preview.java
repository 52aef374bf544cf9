package io.casewright.policy.lab;

import io.casewright.desk.Desk;
import io.casewright.policy.ContactChannel;
import io.casewright.policy.DerivedFacts;
import io.casewright.policy.Entitlement;
import io.casewright.policy.Entitlement.Coverage;
import io.casewright.policy.EscalationStep;
import io.casewright.policy.Facts;
import io.casewright.policy.FirstResponse;
import io.casewright.policy.Idle;
import io.casewright.policy.Policies;
import io.casewright.policy.PolicyVersion;
import io.casewright.policy.Priority;
import io.casewright.policy.ProgressUpdate;
import io.casewright.policy.QueueRank;
import io.casewright.policy.RootCauseAnalysis;
import io.casewright.policy.Scope;
import io.casewright.policy.lab.OwedKind.Terms;
import io.casewright.time.PromiseClock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a case: facts in, all answers and the due time out, in the order in which its process asks.
 *
 * @param facts those given, and those derived from them
 * @param due when each would be due that is promised from then on, by the names of promises (facts.yaml, promise)
 * @param escalation whom the policy would alert about what it promises, and about an engineer's word, by those names
 */
public record Preview(
        Facts facts,
        Entitlement entitlement,
        Scope scope,
        Priority priority,
        ContactChannel contactChannel,
        FirstResponse firstResponse,
        ProgressUpdate progressUpdate,
        RootCauseAnalysis rootCauseAnalysis,
        Map<String, Instant> due,
        Map<String, List<EscalationStep>> escalation,
        QueueRank queueRank,
        Idle idle) {

    /**
     * Asks one version of a desk's policy about a case received at that instant. Given facts win over derived ones.
     *
     * @throws io.casewright.policy.UnknownFact if a fact is given that nobody knows
     * @throws io.casewright.policy.WrongFact if a fact has a value it cannot have
     * @throws io.casewright.policy.MissingFact if one is missing that a rule looks at
     */
    public static Preview of(Policies policies, PolicyVersion version, Facts given, Instant receivedAt) {
        Desk desk = policies.desk(version);
        Facts stated = policies.dictionary(desk.id()).refusingStrangers(given);
        Facts known = DerivedFacts.ofRelease(desk, stated, receivedAt)
                .with(DerivedFacts.ofContact(stated))
                .with(stated);
        Entitlement entitlement = policies.entitlement(version, known);
        Scope scope = policies.scope(version, known);
        Priority priority = policies.priority(version, known);
        ContactChannel channel = policies.contactChannel(version, known);
        Facts received = DerivedFacts.ofReception(policies.serviceHours(version, channel.receptionClock()), receivedAt)
                .with(known);
        FirstResponse response = policies.firstResponse(version, received);
        Facts queued = Facts.none()
                .with("promiseState", owes(entitlement, response) ? "open" : "none")
                .with(received);
        return new Preview(
                queued,
                entitlement,
                scope,
                priority,
                channel,
                response,
                policies.progressUpdate(version, queued),
                policies.rootCauseAnalysis(version, queued),
                due(policies, version, queued, receivedAt),
                entitlement.coverage() == Coverage.NOT_COVERED ? Map.of() : escalation(policies, version, queued),
                policies.queueRank(version, queued),
                policies.idle(version, queued));
    }

    /** When the first response would be due, or null if none is promised. */
    public @Nullable Instant firstResponseDue() {
        return due.get(OwedKind.FIRST_RESPONSE.word());
    }

    private static boolean owes(Entitlement entitlement, FirstResponse response) {
        return response.promised() && entitlement.coverage() != Coverage.NOT_COVERED;
    }

    /** Updates count from the last one, so none is due by when a case came. */
    private static Map<String, Instant> due(Policies policies, PolicyVersion version, Facts facts, Instant receivedAt) {
        Map<String, Instant> due = new LinkedHashMap<>();
        for (OwedKind kind : OwedKind.values()) {
            Instant moment = kind == OwedKind.PROGRESS_UPDATE
                    ? null
                    : due(policies, version, kind.terms(policies, version, facts), receivedAt);
            if (moment != null) {
                due.put(kind.word(), moment);
            }
        }
        return due;
    }

    private static Map<String, List<EscalationStep>> escalation(Policies policies, PolicyVersion version, Facts facts) {
        Map<String, List<EscalationStep>> steps = new LinkedHashMap<>();
        for (OwedKind kind : OwedKind.values()) {
            if (kind == OwedKind.SPOKEN || kind.terms(policies, version, facts).allowance() != null) {
                steps.put(kind.word(), policies.escalation(version, facts.with("promise", kind.word())));
            }
        }
        return steps;
    }

    static @Nullable Instant due(Policies policies, PolicyVersion version, Terms terms, Instant since) {
        if (terms.allowance() == null) {
            return null;
        }
        return new PromiseClock(
                        terms.allowance(),
                        policies.serviceHours(version, terms.clock()),
                        policies.desk(version).zone())
                .due(since);
    }
}
