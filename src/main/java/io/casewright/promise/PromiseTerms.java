package io.casewright.promise;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desks;
import io.casewright.policy.FirstResponse;
import io.casewright.policy.PolicyVersion;
import io.casewright.policy.Question;
import io.casewright.policy.RecordedAnswers;
import io.casewright.time.Allowance;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a case is owed from what its policy answered last. */
@Component
public class PromiseTerms {

    private final RecordedAnswers answers;
    private final Desks desks;

    PromiseTerms(RecordedAnswers answers, Desks desks) {
        this.answers = answers;
        this.desks = desks;
    }

    /**
     * What the policy's last answer owes: a promise, an aim, both or nothing; nothing but a first response is owed
     * before the policy was asked.
     *
     * @param policy the version that answered; its desk's zone counts for local days
     * @throws IllegalArgumentException if no policy owes this kind of promise
     * @throws IllegalStateException if the policy was not asked for the first response yet
     */
    public List<Terms> of(CaseNumber number, PromiseKind kind, PolicyVersion policy) {
        ZoneId zone = desks.get(policy.desk()).zone();
        return switch (kind) {
            case FIRST_RESPONSE ->
                of(
                        answers.latest(number, Question.FIRST_RESPONSE)
                                .orElseThrow(() ->
                                        new IllegalStateException("The policy was not asked for the first response.")),
                        policy,
                        zone);
            case PROGRESS_UPDATE ->
                answers.latest(number, Question.PROGRESS_UPDATE)
                        .map(update -> promise(update.allowance(), update.clock(), policy, zone))
                        .orElse(List.of());
            case ROOT_CAUSE_DRAFT ->
                answers.latest(number, Question.ROOT_CAUSE_ANALYSIS)
                        .map(analysis -> promise(analysis.draft(), analysis.clock(), policy, zone))
                        .orElse(List.of());
            case ROOT_CAUSE_FINAL ->
                answers.latest(number, Question.ROOT_CAUSE_ANALYSIS)
                        .map(analysis -> promise(analysis.last(), analysis.clock(), policy, zone))
                        .orElse(List.of());
            case SPOKEN -> throw new IllegalArgumentException("No policy owes what somebody promised.");
        };
    }

    private static List<Terms> promise(@Nullable Allowance allowance, String clock, PolicyVersion policy, ZoneId zone) {
        return allowance == null ? List.of() : List.of(new Terms(true, "customer", policy, clock, allowance, zone));
    }

    /** What an answer owes, whether it binds anybody yet or not. */
    public static List<Terms> of(FirstResponse answer, PolicyVersion policy, ZoneId zone) {
        List<Terms> terms = new ArrayList<>();
        if (answer.allowance() != null) {
            terms.add(new Terms(true, "customer", policy, answer.clock(), answer.allowance(), zone));
        }
        if (answer.aim() != null && answer.aim().shownTo() != FirstResponse.Audience.NONE) {
            FirstResponse.Aim aim = answer.aim();
            boolean everyHour = aim.clock().isEmpty();
            terms.add(new Terms(
                    false,
                    aim.shownTo().word(),
                    policy,
                    everyHour ? answer.clock() : aim.clock(),
                    Allowance.of(aim.hours(), everyHour ? "elapsed-hours" : "service-hours", false),
                    zone));
        }
        return terms;
    }
}
