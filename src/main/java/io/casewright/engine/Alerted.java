package io.casewright.engine;

import io.casewright.access.StaffDirectory;
import io.casewright.access.StaffGroups;
import io.casewright.access.StaffMember;
import io.casewright.cases.Assignees;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.mail.PromiseAlerts;
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
    private final StaffDirectory staff;
    private final Assignees assignees;
    private final PromiseAlerts letters;

    Alerted(RecordedAnswers answers, StaffDirectory staff, Assignees assignees, PromiseAlerts letters) {
        this.answers = answers;
        this.staff = staff;
        this.assignees = assignees;
        this.letters = letters;
    }

    /** The steps of the policy's last answer about this kind of promise on the case. */
    List<EscalationStep> steps(CaseNumber number, String promiseKind) {
        return answers.of(number).stream()
                .filter(answer -> answer.decision().equals(EscalationStep.DECISION))
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

    private List<PromiseAlerts.Recipient> recipients(CaseNumber number, DeskId desk, String group) {
        List<StaffMember> members = group.equals(StaffGroups.SUPPORT_ENGINEERS)
                ? assignees.of(number).flatMap(assignee -> staff.find(assignee.id())).stream()
                        .toList()
                : staff.membersOf(desk).stream()
                        .filter(member -> member.groups().contains(group))
                        .toList();
        return members.stream()
                .map(member -> new PromiseAlerts.Recipient(member.name(), member.email()))
                .toList();
    }
}
