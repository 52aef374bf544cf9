package io.casewright.portal;

import io.casewright.cases.Assignees;
import io.casewright.cases.Forecasts;
import io.casewright.cases.Foreseen;
import io.casewright.cases.SupportCase;
import io.casewright.desk.Desk;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What happens on a case, and when, if nobody acts. */
@Component
class CaseAhead implements CasePart {

    private final Forecasts forecasts;
    private final Assignees assignees;

    CaseAhead(Forecasts forecasts, Assignees assignees) {
        this.forecasts = forecasts;
        this.assignees = assignees;
    }

    @Override
    public void tell(SupportCase supportCase, Desk desk, Visitor visitor, Model model) {
        List<Foreseen> ahead = forecasts.of(supportCase.number(), visitor.viewer());
        ZoneId zone = visitor.zoneAt(desk);
        boolean taken = visitor.staff()
                && ahead.stream().anyMatch(foreseen -> foreseen.alert() != null)
                && assignees.of(supportCase.number()).isPresent();
        model.addAttribute(
                "ahead",
                AheadLineView.of(
                        ahead,
                        zone,
                        visitor.staff()
                                ? foreseen -> AheadLineView.forStaff(foreseen, taken)
                                : AheadLineView::forCustomers));
    }
}
