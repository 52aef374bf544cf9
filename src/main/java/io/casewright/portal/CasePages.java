package io.casewright.portal;

import io.casewright.cases.CaseNotFound;
import io.casewright.cases.SupportCase;
import io.casewright.cases.SupportCases;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a case to whoever may see it, with the forms that go with it. */
@Component
class CasePages {

    private final SupportCases cases;
    private final Desks desks;
    private final CaseHeads heads;
    private final List<CasePart> parts;
    private final CaseForms forms;

    CasePages(SupportCases cases, Desks desks, CaseHeads heads, List<CasePart> parts, CaseForms forms) {
        this.cases = cases;
        this.desks = desks;
        this.heads = heads;
        this.parts = parts;
        this.forms = forms;
    }

    /** @throws CaseNotFound if there is no such case for this visitor */
    String show(CaseNumber number, Visitor visitor, Model model) {
        return show(CasePlace.PAGE, number, visitor, model);
    }

    /** @throws CaseNotFound if there is no such case for this visitor */
    String show(CasePlace place, CaseNumber number, Visitor visitor, Model model) {
        SupportCase supportCase = cases.get(number, visitor.viewer());
        Desk desk = desks.get(supportCase.desk());
        model.addAttribute("desk", desk);
        tell(supportCase, desk, visitor, model);
        model.addAttribute("inPanel", place == CasePlace.PANEL);
        model.addAttribute("panelState", state(supportCase, model));
        model.addAttribute("key", FormKeys.fresh());
        forms.addTo(model);
        model.addAttribute("wrongForms", wrongForms(model));
        return place.template();
    }

    /** @throws CaseNotFound if there is no such case for this visitor */
    String timeline(CaseNumber number, Visitor visitor, Model model) {
        SupportCase supportCase = cases.get(number, visitor.viewer());
        tell(supportCase, desks.get(supportCase.desk()), visitor, model);
        return "partials/timeline";
    }

    private void tell(SupportCase supportCase, Desk desk, Visitor visitor, Model model) {
        model.addAttribute("head", heads.of(supportCase, desk, visitor));
        parts.forEach(part -> part.tell(supportCase, desk, visitor, model));
    }

    /** The same as long as a reader would see the same. */
    private static String state(SupportCase supportCase, Model model) {
        return supportCase.version() + "-"
                + Objects.hash(
                        model.getAttribute("timeline"),
                        model.getAttribute("promises"),
                        model.getAttribute("ahead"),
                        model.getAttribute("left"),
                        model.getAttribute("assignee"),
                        model.getAttribute("otherCases"),
                        model.getAttribute("quotes"));
    }

    /** Whichever form was refused is summed up at the top, where a reader begins. */
    private static List<FormView> wrongForms(Model model) {
        return model.asMap().values().stream()
                .filter(FormView.class::isInstance)
                .map(FormView.class::cast)
                .filter(FormView::wrong)
                .toList();
    }
}
