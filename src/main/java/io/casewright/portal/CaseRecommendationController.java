package io.casewright.portal;

import io.casewright.cases.InvalidInput;
import io.casewright.cases.Recommendations;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One click with which staff recommends one of the desk's links (CT-9). */
@Controller
class CaseRecommendationController {

    private final Recommendations recommendations;
    private final CaseDeeds deeds;

    CaseRecommendationController(Recommendations recommendations, CaseDeeds deeds) {
        this.recommendations = recommendations;
        this.deeds = deeds;
    }

    @PostMapping("/cases/{number}/recommendations")
    String recommend(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return deeds.take(
                number,
                new Exchange(response, redirect, model),
                (named, visitor) -> {
                    recommendations.recommend(named, visitor.viewer(), visitor.author(), sent.get("link"));
                    return "The customer finds the link in the case.";
                },
                (named, visitor, invalid) -> model.addAttribute("wrongLink", sentence(invalid)));
    }

    @GetMapping("/cases/{number}/recommendations")
    String afterReload(@PathVariable String number) {
        return "redirect:/cases/" + CaseController.named(number);
    }

    private static String sentence(InvalidInput invalid) {
        return invalid.problems().get(0).sentence();
    }
}
