package io.casewright.portal;

import io.casewright.cases.SupportCase;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.portal.FieldView.Choice;
import io.casewright.portal.FieldView.Kind;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What engineers promised in person, and, while a case waits for the customer, how long it stays open; for staff. */
@Component
class SpokenPart implements CasePart {

    private final Promises promises;

    SpokenPart(Promises promises) {
        this.promises = promises;
    }

    @Override
    public void tell(SupportCase supportCase, Desk desk, Visitor visitor, Model model) {
        if (!visitor.staff()) {
            return;
        }
        model.addAttribute(
                "spoken",
                owed(supportCase.number()).stream()
                        .map(promise -> SpokenView.of(promise, visitor.zoneAt(desk)))
                        .toList());
        model.addAttribute("exemptible", supportCase.waiting().isPresent());
        if (!model.containsAttribute("keptForm")) {
            model.addAttribute("keptForm", kept(supportCase.number()));
        }
        if (!model.containsAttribute("exemptForm")) {
            model.addAttribute("exemptForm", exempt());
        }
    }

    FormView kept(CaseNumber number) {
        return FormView.of(
                FieldView.of(Kind.SELECT, "promise", "What was promised")
                        .offering(owed(number).stream()
                                .map(promise ->
                                        new Choice(String.valueOf(promise.id()), String.valueOf(promise.subject())))
                                .toList())
                        .mandatory(true),
                FieldView.of(Kind.PARAGRAPH, "how", "What was done")
                        .helped("The customer reads this.")
                        .mandatory(true));
    }

    private List<PromiseView> owed(CaseNumber number) {
        return promises.of(number).stream()
                .filter(promise -> promise.isA(PromiseKind.SPOKEN) && promise.unsettled())
                .toList();
    }

    static FormView exempt() {
        return FormView.of(
                FieldView.of(Kind.DATE, "exemptUntil", "Open until the end of").mandatory(true),
                FieldView.of(Kind.PARAGRAPH, "exemptReason", "Why")
                        .helped("Colleagues read this; the customer does not.")
                        .mandatory(true));
    }

    /** A promise that an engineer gave. */
    record SpokenView(@Nullable String what, MomentView due) {

        static SpokenView of(PromiseView promise, ZoneId reader) {
            return new SpokenView(promise.subject(), MomentView.in(reader, promise.dueAt()));
        }
    }
}
