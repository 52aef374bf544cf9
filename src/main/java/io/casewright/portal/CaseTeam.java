package io.casewright.portal;

import io.casewright.cases.Assignees;
import io.casewright.cases.Assignment;
import io.casewright.cases.SupportCase;
import io.casewright.cases.Viewer;
import io.casewright.cases.Writers;
import io.casewright.desk.Desk;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who of staff has a case, who could, who is writing on it, and how much time is left; only staff read that. */
@Component
class CaseTeam implements CasePart {

    private final Assignees assignees;
    private final Assignment assignment;
    private final Writers writers;
    private final TimesLeft times;

    CaseTeam(Assignees assignees, Assignment assignment, Writers writers, TimesLeft times) {
        this.assignees = assignees;
        this.assignment = assignment;
        this.writers = writers;
        this.times = times;
    }

    @Override
    public void tell(SupportCase supportCase, Desk desk, Visitor visitor, Model model) {
        if (visitor.viewer() instanceof Viewer.Staff staff) {
            model.addAttribute("me", staff.id());
            model.addAttribute("assignee", assignees.of(supportCase.number()).orElse(null));
            model.addAttribute("colleagues", assignment.choices(supportCase.number(), staff));
            model.addAttribute("writers", writers.others(supportCase.number(), staff));
            model.addAttribute("left", times.of(supportCase));
        }
    }
}
