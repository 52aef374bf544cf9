package io.casewright.benchmark;

import java.util.Map;
import java.util.Set;

/**
 * The rules of one desk as somebody would write them in Java, to see what tables cost. They answer with the name of the
 * rule that matches; which desk they are of is found by comparing answers.
 */
final class RulesInJava {

    /** What these rules answer without a table. */
    static final Set<String> DECISIONS = Set.of(
            "entitlement", "scope", "priority", "contactChannel", "firstResponse", "queueRank", "idle", "reopening");

    private RulesInJava() {}

    /**
     * The rule that matches.
     *
     * @param required the answers of the decisions it builds on
     */
    static String rule(String decision, Map<?, ?> facts, Map<String, ?> required) {
        return switch (decision) {
            case "entitlement" -> "Rule_Entitlement_" + entitlement(facts);
            case "scope" -> "Rule_Scope_" + scope(facts.get("confirmedScope"));
            case "priority" -> "Rule_Priority_" + priority(facts);
            case "contactChannel" -> "Rule_ContactChannel_" + contactChannel(facts, required);
            case "firstResponse" -> "Rule_FirstResponse_" + firstResponse(facts, required);
            case "queueRank" -> "Rule_QueueRank_" + queueRank(required);
            case "idle" -> "Rule_Idle_SixDays";
            case "reopening" -> "Rule_Reopening_" + reopening((String) facts.get("endedAs"));
            default -> throw new IllegalArgumentException(decision);
        };
    }

    private static String entitlement(Map<?, ?> facts) {
        if ("active".equals(facts.get("contractState"))) {
            return "SubscriptionActive";
        }
        if ("lapsed".equals(facts.get("contractState"))) {
            return "SubscriptionLapsed";
        }
        if ("none".equals(facts.get("accountKind"))) {
            return "Unknown";
        }
        return "none".equals(facts.get("trialState")) ? "NoSubscription" : "TrialOnly";
    }

    private static String scope(Object confirmed) {
        if (confirmed == null) {
            return "NothingDecided";
        }
        return switch ((String) confirmed) {
            case "support" -> "ConfirmedSupport";
            case "paid-service" -> "ConfirmedPaidService";
            case "excluded" -> "ConfirmedExcluded";
            default -> throw new IllegalArgumentException((String) confirmed);
        };
    }

    private static String priority(Map<?, ?> facts) {
        Object state = facts.get("serviceState");
        Number users = (Number) facts.get("usersAffectedPercent");
        boolean dedicated = Boolean.TRUE.equals(facts.get("dedicatedResources"));
        boolean severe = Boolean.TRUE.equals(facts.get("severeScope"));
        if (facts.get("confirmedPriority") instanceof Number confirmed) {
            return "Confirmed" + confirmed.intValue();
        }
        if (dedicated) {
            return "DedicatedResources";
        }
        if ("normal".equals(state) && !severe) {
            return "NothingRestricted";
        }
        if ("down".equals(state)) {
            return "Down";
        }
        if (users != null && users.doubleValue() > 25) {
            return "MoreThan25Percent";
        }
        if ("degraded".equals(state)) {
            return "Degraded";
        }
        if (users != null && users.doubleValue() > 15) {
            return "MoreThan15Percent";
        }
        if (severe) {
            return "SevereScope";
        }
        if (users == null) {
            return "ShareUnknown";
        }
        return users.doubleValue() < 5 ? "Limited" : "From5To15Percent";
    }

    private static String firstResponse(Map<?, ?> facts, Map<String, ?> required) {
        if (!"covered".equals(required.get("coverage"))) {
            return "NotCovered";
        }
        return switch (priorityOf(required)) {
            case 1 -> phoned(facts) ? "CriticalByPhone" : "HighInWriting";
            case 2 -> phoned(facts) ? "HighByPhone" : "HighInWriting";
            case 3 -> "Medium";
            default -> "Low";
        };
    }

    private static String queueRank(Map<String, ?> required) {
        if (!"covered".equals(required.get("coverage"))) {
            return "NotCovered";
        }
        return switch (priorityOf(required)) {
            case 1 -> "Critical";
            case 2 -> "High";
            case 3 -> "Medium";
            default -> "Low";
        };
    }

    private static String reopening(String endedAs) {
        return switch (endedAs) {
            case "resolved-by-customer" -> "ResolvedByCustomer";
            case "resolved-by-engineer" -> "ResolvedByEngineer";
            case "closed-silent" -> "ClosedSilent";
            default -> "Refused";
        };
    }

    private static String contactChannel(Map<?, ?> facts, Map<String, ?> required) {
        if (priorityOf(required) <= 2) {
            return phoned(facts) ? "HighByPhone" : "HighInWriting";
        }
        return "phone".equals(facts.get("channel")) ? "LowByPhone" : "LowInWriting";
    }

    private static int priorityOf(Map<String, ?> required) {
        return ((Number) required.get("priority")).intValue();
    }

    private static boolean phoned(Map<?, ?> facts) {
        return (Boolean) facts.get("phoned");
    }
}
