package io.casewright.policy.lab;

import io.casewright.policy.Facts;
import io.casewright.policy.FirstResponse;
import io.casewright.policy.Policies;
import io.casewright.policy.PolicyVersion;
import io.casewright.policy.ProgressUpdate;
import io.casewright.policy.RootCauseAnalysis;
import io.casewright.policy.lab.PolicyText.Rule;
import io.casewright.policy.lab.PolicyText.Table;
import io.casewright.time.Allowance;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be promised, under the names that the fact {@code promise} has, and the columns that promise it. */
enum OwedKind {
    FIRST_RESPONSE("firstResponse", "responsePromised", "responseAllowance", "responseUnit", "responseClock"),
    PROGRESS_UPDATE("progressUpdate", "updatePromised", "updateAllowance", "updateUnit", "updateClock"),
    /** By an engineer, to a date: no table knows when. */
    SPOKEN(null, "", "", "", ""),
    ROOT_CAUSE_DRAFT("rootCauseAnalysis", "rcaOwed", "rcaDraftAllowance", "rcaUnit", "rcaClock"),
    ROOT_CAUSE_FINAL("rootCauseAnalysis", "rcaOwed", "rcaFinalAllowance", "rcaUnit", "rcaClock");

    private final @Nullable String decision;
    private final String owed;
    private final String allowance;
    private final String unit;
    private final String clock;

    OwedKind(@Nullable String decision, String owed, String allowance, String unit, String clock) {
        this.decision = decision;
        this.owed = owed;
        this.allowance = allowance;
        this.unit = unit;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException if nothing of this name can be promised */
    static OwedKind named(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no promise called " + word + "."));
    }

    /** As policies write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The decision that promises it, or null if none does. */
    @Nullable String decision() {
        return decision;
    }

    /** Whether a rule of that decision promises it. */
    boolean owedBy(Table table, Rule rule) {
        return "true".equals(table.answer(rule, owed));
    }

    /** How many of its unit a rule allows. */
    long amount(Table table, Rule rule) {
        return Long.parseLong(String.valueOf(table.answer(rule, allowance)));
    }

    /** The unit a rule counts in. */
    String unit(Table table, Rule rule) {
        return String.valueOf(table.answer(rule, unit));
    }

    /** The clock a rule names. */
    String clock(Table table, Rule rule) {
        return String.valueOf(table.answer(rule, clock));
    }

    /** What a policy promises of it in one case. */
    Terms terms(Policies policies, PolicyVersion version, Facts facts) {
        switch (this) {
            case FIRST_RESPONSE:
                FirstResponse response = policies.firstResponse(version, facts);
                return new Terms(response.allowance(), response.clock());
            case PROGRESS_UPDATE:
                ProgressUpdate update = policies.progressUpdate(version, facts);
                return new Terms(update.allowance(), update.clock());
            case ROOT_CAUSE_DRAFT:
                RootCauseAnalysis draft = policies.rootCauseAnalysis(version, facts);
                return new Terms(draft.draft(), draft.clock());
            case ROOT_CAUSE_FINAL:
                RootCauseAnalysis last = policies.rootCauseAnalysis(version, facts);
                return new Terms(last.last(), last.clock());
            default:
                return new Terms(null, "");
        }
    }

    /**
     * @param allowance null where nothing is promised
     * @param clock the clock it runs on
     */
    record Terms(@Nullable Allowance allowance, String clock) {}
}
