package io.casewright.portal;

import io.casewright.cases.OpenTasks;
import io.casewright.cases.SupportCase;
import io.casewright.cases.Viewer;
import io.casewright.desk.Desk;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Which work on a case waits for somebody of its desk, beside handling it. */
@Component
class WaitingWork implements CasePart {

    private static final String HANDLE_CASE = "handle-case";

    private final OpenTasks tasks;

    WaitingWork(OpenTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void tell(SupportCase supportCase, Desk desk, Visitor visitor, Model model) {
        if (visitor.viewer() instanceof Viewer.Staff member) {
            List<String> forms = tasks.forms(supportCase.number(), member);
            model.addAttribute("handles", forms.contains(HANDLE_CASE));
            model.addAttribute(
                    "otherWork",
                    forms.stream()
                            .filter(form -> !form.equals(HANDLE_CASE))
                            .map(form -> Wording.capitalised(form.replace('-', ' ')))
                            .toList());
        }
    }
}
