package io.casewright.portal;

import io.casewright.desk.Desks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what this is, and the way to each desk. */
@Controller
class LandingController {

    private final Desks desks;

    LandingController(Desks desks) {
        this.desks = desks;
    }

    @GetMapping({"/", "/desks"})
    String landing(Model model) {
        model.addAttribute("desks", desks.all());
        return "landing";
    }
}
