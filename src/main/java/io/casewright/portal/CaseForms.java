package io.casewright.portal;

import io.casewright.cases.CaseNotFound;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.InvalidInput.Problem;
import io.casewright.cases.attachment.Attachments;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import io.casewright.portal.FieldView.Choice;
import io.casewright.portal.FieldView.Kind;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The forms on the page of a case. */
@Component
class CaseForms {

    static final String CHOOSE_AGAIN = "Files are not kept in a form that comes back: choose them again.";

    private final Attachments attachments;
    private final Desks desks;

    CaseForms(Attachments attachments, Desks desks) {
        this.attachments = attachments;
        this.desks = desks;
    }

    FormView reply() {
        return FormView.of(FieldView.of(Kind.PAGE, "message", "Your message").mandatory(true), files("files", "Files"));
    }

    FormView resolution() {
        return FormView.of(FieldView.of(Kind.PARAGRAPH, "reason", "How was it solved?")
                .helped("If you like. It helps others with the same question."));
    }

    FormView note() {
        return FormView.of(
                FieldView.of(Kind.PARAGRAPH, "note", "Internal note")
                        .helped("Customers never see it; it starts and stops no clock.")
                        .mandatory(true),
                files("noteFiles", "Internal files"));
    }

    FormView handling(CaseNumber number) {
        return HandlingForm.at(deskOf(number)).and(files("answerFiles", "Files for the customer"));
    }

    /** Files without an answer, which staff may show the customer or not. */
    FormView moreFiles() {
        return FormView.of(
                files("moreFiles", "Which files").mandatory(true),
                FieldView.of(Kind.RADIO, "shown", "Who may have them")
                        .offering(List.of(
                                new Choice("internal", "Only staff"), new Choice("public", "The customer, too")))
                        .mandatory(true));
    }

    /** Adds every form that was not refused just now. */
    void addTo(Model model) {
        add("replyForm", reply(), model);
        add("resolveForm", resolution(), model);
        add("noteForm", note(), model);
        if (!model.containsAttribute("handlingForm") && model.getAttribute("head") instanceof CaseHeadView head) {
            model.addAttribute("handlingForm", handling(CaseNumber.of(head.number())));
        }
        add("filesForm", moreFiles(), model);
    }

    /** A form with what was filled in, marked where it cannot be taken. */
    static FormView refused(FormView form, Sheet sheet, InvalidInput invalid, String filesField) {
        List<Problem> problems = invalid.problems().stream()
                .map(problem -> problem.field().equals("files") ? new Problem(filesField, problem.sentence()) : problem)
                .toList();
        return withoutFiles(form.filled(sheet.sent()).refused(problems), sheet);
    }

    /** No browser gives a form that comes back its files again. */
    static FormView withoutFiles(FormView form, Sheet sheet) {
        return sheet.files().isEmpty() ? form : form.saying(CHOOSE_AGAIN);
    }

    /** The one whose cases are numbered so. */
    private Desk deskOf(CaseNumber number) {
        String prefix = number.value().substring(0, number.value().indexOf('-'));
        return desks.all().stream()
                .filter(desk -> desk.casePrefix().equals(prefix))
                .findFirst()
                .orElseThrow(CaseNotFound::new);
    }

    private FieldView files(String name, String label) {
        return FieldView.of(Kind.FILES, name, label).helped(attachments.limitsInWords());
    }

    private static void add(String name, FormView form, Model model) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }
}
