package io.casewright.portal;

import io.casewright.cases.CaseState;
import io.casewright.cases.SupportCase;
import io.casewright.desk.Desk;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The stages every case passes from its submission to its end, and where this one stands (CS-1). */
@Component
class CaseStages implements CasePart {

    @Override
    public void tell(SupportCase supportCase, Desk desk, Visitor visitor, Model model) {
        List<Stage> stages = Arrays.stream(CaseState.values())
                .filter(state -> state != CaseState.PARKED && state != CaseState.STAND_BY)
                .map(state -> new Stage(
                        visitor.staff() ? Wording.forStaff(state) : Wording.forCustomers(state),
                        state == supportCase.state()))
                .toList();
        model.addAttribute("stages", stages);
    }

    /**
     * One of them.
     *
     * @param here whether the case is in it; a parked case is in none, nor is one on stand-by
     */
    record Stage(String name, boolean here) {}
}
