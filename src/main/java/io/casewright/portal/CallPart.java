package io.casewright.portal;

import io.casewright.cases.CallView;
import io.casewright.cases.CaseCalls;
import io.casewright.cases.SupportCase;
import io.casewright.desk.Desk;
import io.casewright.portal.FieldView.Kind;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The call about a case: what was decided about it, or whether one can be asked for (CH-14, CH-15). */
@Component
class CallPart implements CasePart {

    private final CaseCalls calls;

    CallPart(CaseCalls calls) {
        this.calls = calls;
    }

    @Override
    public void tell(SupportCase supportCase, Desk desk, Visitor visitor, Model model) {
        ZoneId zone = visitor.zoneAt(desk);
        Optional<CallView> latest = calls.latest(supportCase.number(), visitor.viewer());
        model.addAttribute(
                "call", latest.map(call -> CallLineView.of(call, zone)).orElse(null));
        boolean customersTurn = !visitor.staff()
                && supportCase.state().open()
                && latest.filter(call -> call.state().open()).isEmpty();
        model.addAttribute("askForCall", customersTurn);
        if (customersTurn) {
            model.addAttribute(
                    "noCall",
                    calls.refusal(supportCase.number(), visitor.viewer()).orElse(null));
            model.addAttribute(
                    "callOffer",
                    calls.offer(supportCase.number(), visitor.viewer()).orElse(null));
        }
        add("wishForm", wish(), model);
        add("slotForm", slot(zone), model);
    }

    static FormView wish() {
        return FormView.of(FieldView.of(Kind.PARAGRAPH, "purpose", "What is the call to be about?")
                .helped("The engineer decides by it whether a call is necessary. Up to 1,000 characters.")
                .mandatory(true));
    }

    static FormView slot(ZoneId zone) {
        return FormView.of(
                FieldView.of(Kind.DATE, "date", "Date").mandatory(true),
                FieldView.of(Kind.TIME, "time", "Time")
                        .helped("In your zone, " + zone.getId() + ".")
                        .mandatory(true));
    }

    private static void add(String name, FormView form, Model model) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }
}
