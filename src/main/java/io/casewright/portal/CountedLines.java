package io.casewright.portal;

import io.casewright.cases.SupportCase;
import io.casewright.cases.YearlyCount;
import io.casewright.cases.YearlyCounts;
import io.casewright.desk.Desk;
import io.casewright.policy.Facts;
import io.casewright.policy.Policies;
import io.casewright.policy.RecordedAnswer;
import io.casewright.policy.Scope;
import java.util.List;
import org.springframework.stereotype.Component;

/** What of a contract year is used up, in words (CT-6): {@code Basic labels: 3 of 5 used since 2026-03-01}. */
@Component
class CountedLines {

    private final YearlyCounts counts;
    private final Policies policies;

    CountedLines(YearlyCounts counts, Policies policies) {
        this.counts = counts;
        this.policies = policies;
    }

    /** @param asked how the scope was answered last */
    List<String> of(SupportCase supportCase, Desk desk, RecordedAnswer asked) {
        return counts.of(supportCase, desk).stream()
                .map(count -> line(count, limit(supportCase, asked, count)))
                .toList();
    }

    private static String line(YearlyCount count, String limit) {
        Long total = count.total();
        Long here = count.here();
        String used = (total == null ? count.elsewhere() : total) + limit + " used since " + count.since();
        String own = here == null ? "those of this case are not counted yet" : here + " of them in this case";
        return count.label() + ": " + used + "; " + own + ".";
    }

    /** Up to how many the table answers support, found by asking it; empty where it does not look at the number. */
    private String limit(SupportCase supportCase, RecordedAnswer asked, YearlyCount count) {
        Facts facts = asked.facts().with("confirmedScope", null);
        if (!support(supportCase, facts, count, 0) || support(supportCase, facts, count, count.most())) {
            return "";
        }
        long least = 0;
        long more = count.most();
        while (more - least > 1) {
            long middle = (least + more) / 2;
            if (support(supportCase, facts, count, middle)) {
                least = middle;
            } else {
                more = middle;
            }
        }
        return " of " + least;
    }

    private boolean support(SupportCase supportCase, Facts facts, YearlyCount count, long number) {
        return policies.scope(supportCase.policy(), facts.with(count.fact(), number))
                        .verdict()
                == Scope.Verdict.SUPPORT;
    }
}
