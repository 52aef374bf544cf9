package io.casewright.portal;

import io.casewright.cases.CaseNotFound;
import io.casewright.cases.SupportCase;
import io.casewright.cases.SupportCases;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import io.casewright.portal.FieldView.Kind;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a case to whoever may see it, with the forms that go with it. */
@Component
class CasePages {

    private final SupportCases cases;
    private final Desks desks;
    private final CaseHeads heads;
    private final CaseStory story;

    CasePages(SupportCases cases, Desks desks, CaseHeads heads, CaseStory story) {
        this.cases = cases;
        this.desks = desks;
        this.heads = heads;
        this.story = story;
    }

    /** @throws CaseNotFound if there is no such case for this visitor */
    String show(CaseNumber number, Visitor visitor, Model model) {
        SupportCase supportCase = cases.get(number, visitor.viewer());
        Desk desk = desks.get(supportCase.desk());
        model.addAttribute("desk", desk);
        model.addAttribute("head", heads.of(supportCase, desk, visitor));
        story.tell(supportCase, desk, visitor, model);
        model.addAttribute("key", FormKeys.fresh());
        addForm("replyForm", reply(), model);
        addForm("resolveForm", resolution(), model);
        addForm("noteForm", note(), model);
        addForm("handlingForm", HandlingForm.empty(), model);
        return "case";
    }

    /** @throws CaseNotFound if there is no such case for this visitor */
    String timeline(CaseNumber number, Visitor visitor, Model model) {
        SupportCase supportCase = cases.get(number, visitor.viewer());
        Desk desk = desks.get(supportCase.desk());
        model.addAttribute("head", heads.of(supportCase, desk, visitor));
        story.tell(supportCase, desk, visitor, model);
        return "partials/timeline";
    }

    static FormView reply() {
        return FormView.of(FieldView.of(Kind.PAGE, "message", "Your message").mandatory(true));
    }

    static FormView resolution() {
        return FormView.of(FieldView.of(Kind.PARAGRAPH, "reason", "How was it solved?")
                .helped("If you like. It helps others with the same question."));
    }

    static FormView note() {
        return FormView.of(FieldView.of(Kind.PARAGRAPH, "note", "Internal note")
                .helped("Customers never see it; it starts and stops no clock.")
                .mandatory(true));
    }

    private static void addForm(String name, FormView form, Model model) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }
}
