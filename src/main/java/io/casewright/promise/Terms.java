package io.casewright.promise;

import io.casewright.policy.PolicyVersion;
import io.casewright.time.Allowance;
import java.time.ZoneId;

/**
 * What is owed and on which clock.
 *
 * @param binding a promise; otherwise an aim, which is shown as one and never breaks (CT-3, ST-6)
 * @param shownTo {@code customer}, or {@code engineers} only (CH-4, ST-6)
 * @param clock the name of the service hours in the policy
 * @param zone the zone of local days
 */
public record Terms(
        boolean binding, String shownTo, PolicyVersion policy, String clock, Allowance allowance, ZoneId zone) {}
