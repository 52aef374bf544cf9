package io.casewright.policy.lab;

import io.casewright.policy.NoAnswer;
import io.casewright.policy.lab.PolicyText.Rule;
import io.casewright.policy.lab.PolicyText.Table;
import java.util.Map;
import java.util.Set;

/** Every clock that a policy names has windows and a name for customers (ALL-1, ALL-12); and silence is reminded of. */
final class KnownClocks {

    private static final Map<String, String> CLOCKS = Map.of(
            "receptionClock", "contactChannel",
            "responseClock", "firstResponse",
            "responseAimClock", "firstResponse",
            "updateClock", "progressUpdate",
            "rcaClock", "rootCauseAnalysis",
            "idleClock", "idle");

    /** Where no clock is named, every hour or day counts. */
    private static final Set<String> MAY_BE_EMPTY = Set.of("responseAimClock", "idleClock");

    private final PolicyDraft draft;

    KnownClocks(PolicyDraft draft) {
        this.draft = draft;
    }

    void check(Complaints complaints) {
        CLOCKS.forEach((output, decision) -> {
            Table table = draft.text().table(decision);
            for (Rule rule : table.rules()) {
                String clock = String.valueOf(table.answer(rule, output));
                if (clock.isEmpty() && MAY_BE_EMPTY.contains(output)) {
                    continue;
                }
                complaints.unless(
                        hasWindows(clock),
                        rule.id(),
                        "The clock " + clock + " has no hours that can be read.",
                        "Name one that serviceHours answers, with days, times, a zone and a calendar that exist.");
                complaints.unless(
                        draft.desk().clocks().containsKey(clock),
                        rule.id(),
                        "The clock " + clock + " has no name for customers.",
                        "Name one of " + draft.desk().clocks().keySet() + ", or add it to desk.yaml.");
            }
        });
        Table idle = draft.text().table("idle");
        for (Rule rule : idle.rules()) {
            long reminder = days(idle, rule, "reminderDays");
            complaints.unless(
                    0 < reminder && reminder < days(idle, rule, "closingDays"),
                    rule.id(),
                    "The customer is not reminded before the case is closed (ALL-7).",
                    "Let reminderDays be fewer than closingDays.");
        }
    }

    private static long days(Table idle, Rule rule, String output) {
        return Long.parseLong(String.valueOf(idle.answer(rule, output)));
    }

    private boolean hasWindows(String clock) {
        try {
            draft.policies().serviceHours(draft.version(), clock);
            return true;
        } catch (NoAnswer | IllegalArgumentException none) {
            return false;
        }
    }
}
