package io.casewright.promise;

import io.casewright.desk.CaseNumber;
import io.casewright.policy.FirstResponse;
import io.casewright.policy.PolicyVersion;
import io.casewright.policy.Question;
import io.casewright.policy.RecordedAnswers;
import io.casewright.time.Allowance;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads what a case is owed from what its policy answered last. */
@Component
public class PromiseTerms {

    private final RecordedAnswers answers;

    PromiseTerms(RecordedAnswers answers) {
        this.answers = answers;
    }

    /**
     * What the policy's last answer owes: a promise, an aim, both or nothing.
     *
     * @param zone the desk's, for local days
     * @throws IllegalArgumentException if no policy owes this kind of promise
     * @throws IllegalStateException if the policy was not asked yet
     */
    public List<Terms> of(CaseNumber number, PromiseKind kind, PolicyVersion policy, ZoneId zone) {
        if (kind != PromiseKind.FIRST_RESPONSE) {
            throw new IllegalArgumentException("No policy owes " + kind.word() + ".");
        }
        FirstResponse answer = answers.latest(number, Question.FIRST_RESPONSE)
                .orElseThrow(() -> new IllegalStateException("The policy was not asked for the first response yet."));
        return of(answer, policy, zone);
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
