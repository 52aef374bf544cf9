package io.casewright.portal;

import io.casewright.cases.Parking;
import io.casewright.cases.WrongState;
import io.casewright.desk.CaseNumber;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Checks a parked case's entitlement again, from its page. */
@Controller
class CaseWorkController {

    private final Visitors visitors;
    private final Parking parking;

    CaseWorkController(Visitors visitors, Parking parking) {
        this.visitors = visitors;
        this.parking = parking;
    }

    @PostMapping("/cases/{number}/entitlement-check")
    String checkAgain(@PathVariable String number, RedirectAttributes redirect) {
        CaseNumber named = CaseController.named(number);
        Visitor visitor = visitors.current();
        try {
            parking.checkAgain(named, visitor.viewer(), visitor.author());
            redirect.addFlashAttribute("notice", "Entitlement is checked again.");
        } catch (WrongState notParked) {
            redirect.addFlashAttribute("notice", notParked.getMessage());
        }
        return "redirect:/cases/" + named;
    }

    @GetMapping("/cases/{number}/entitlement-check")
    String afterReload(@PathVariable String number) {
        return "redirect:/cases/" + CaseController.named(number);
    }
}
