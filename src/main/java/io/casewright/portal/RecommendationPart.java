package io.casewright.portal;

import io.casewright.cases.Recommendations;
import io.casewright.cases.SupportCase;
import io.casewright.desk.Desk;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What was recommended in a case, for everybody; and what else an engineer can recommend with one click (CT-9). */
@Component
class RecommendationPart implements CasePart {

    private final Recommendations recommendations;

    RecommendationPart(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public void tell(SupportCase supportCase, Desk desk, Visitor visitor, Model model) {
        model.addAttribute("recommended", recommendations.of(supportCase.number(), visitor.viewer()));
        model.addAttribute(
                "recommendable",
                visitor.staff() && supportCase.state().open()
                        ? recommendations.choices(supportCase.number(), visitor.viewer())
                        : List.of());
    }
}
