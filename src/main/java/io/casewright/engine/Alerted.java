package io.casewright.engine;

import io.casewright.access.StaffGroups;
import io.casewright.cases.Assignees;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.mail.PromiseAlerts;
import io.casewright.mail.Recipient;
import io.casewright.policy.EscalationStep;
import io.casewright.policy.RecordedAnswers;
import io.casewright.promise.Alert;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who is alerted about promises: the policy says in which part, and the desk's staff say who that is. */
@Component
class Alerted {

    private static final String NOBODY = "nobody";
    private static final String ASSIGNEE = "assignee";
    private static final Map<String, String> GROUPS =
            Map.of(ASSIGNEE, StaffGroups.SUPPORT_ENGINEERS, "leads", StaffGroups.LEADS, "on-call", StaffGroups.ON_CALL);

    private final RecordedAnswers answers;
    private final Colleagues colleagues;
    private final Assignees assignees;
    private final PromiseAlerts letters;

    Alerted(RecordedAnswers answers, Colleagues colleagues, Assignees assignees, PromiseAlerts letters) {
        this.answers = answers;
        this.colleagues = colleagues;
        this.assignees = assignees;
        this.letters = letters;
    }

    /** The steps of the policy's last answer about this kind of promise on the case. */
    List<EscalationStep> steps(CaseNumber number, String promiseKind) {
        return answers.of(number, EscalationStep.DECISION).stream()
                .filter(answer -> promiseKind.equals(answer.facts().asMap().get("promise")))
                .reduce((earlier, later) -> later)
                .map(EscalationStep::read)
                .orElseThrow(() -> new IllegalStateException("The policy was not asked whom to alert."));
    }

    /** @return the group that gets a task, or nobody */
    String alert(CaseNumber number, DeskId desk, Alert alert) {
        String group = groupOf(number, alert.to());
        if (alert.asMail()) {
            letters.write(number, alert, recipients(number, desk, group));
        }
        return alert.asTask() ? group : NOBODY;
    }

    /** Where nobody has the case the leads are told in the engineer's place: somebody must know. */
    private String groupOf(CaseNumber number, String to) {
        boolean nobodyHasIt = to.equals(ASSIGNEE) && assignees.of(number).isEmpty();
        return nobodyHasIt ? StaffGroups.LEADS : GROUPS.getOrDefault(to, StaffGroups.LEADS);
    }

    private List<Recipient> recipients(CaseNumber number, DeskId desk, String group) {
        return group.equals(StaffGroups.SUPPORT_ENGINEERS)
                ? assignees
                        .of(number)
                        .map(assignee -> colleagues.only(assignee.id()))
                        .orElse(List.of())
                : colleagues.of(desk, group);
    }
}
