package io.casewright.policy.lab;

import io.casewright.desk.Desk;
import io.casewright.policy.ContactChannel;
import io.casewright.policy.DerivedFacts;
import io.casewright.policy.Entitlement;
import io.casewright.policy.Entitlement.Coverage;
import io.casewright.policy.Facts;
import io.casewright.policy.FirstResponse;
import io.casewright.policy.Idle;
import io.casewright.policy.Policies;
import io.casewright.policy.PolicyVersion;
import io.casewright.policy.Priority;
import io.casewright.policy.QueueRank;
import io.casewright.policy.Scope;
import io.casewright.time.PromiseClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a case: facts in, all answers and the due time out, in the order in which its process asks.
 *
 * @param facts those given, and those derived from them
 * @param firstResponseDue when the first response would be due, or null if none is promised
 */
public record Preview(
        Facts facts,
        Entitlement entitlement,
        Scope scope,
        Priority priority,
        ContactChannel contactChannel,
        FirstResponse firstResponse,
        @Nullable Instant firstResponseDue,
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
        Facts known = DerivedFacts.ofRelease(desk, stated, receivedAt).with(stated);
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
                due(policies, version, response, receivedAt),
                policies.queueRank(version, queued),
                policies.idle(version, queued));
    }

    private static boolean owes(Entitlement entitlement, FirstResponse response) {
        return response.promised() && entitlement.coverage() != Coverage.NOT_COVERED;
    }

    static @Nullable Instant due(Policies policies, PolicyVersion version, FirstResponse response, Instant receivedAt) {
        if (response.allowance() == null) {
            return null;
        }
        return new PromiseClock(
                        response.allowance(),
                        policies.serviceHours(version, response.clock()),
                        policies.desk(version).zone())
                .due(receivedAt);
    }
}
