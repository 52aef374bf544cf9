package io.casewright.portal;

import io.casewright.cases.Conversation;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.InvalidInput.Problem;
import io.casewright.cases.Parking;
import io.casewright.cases.WrongState;
import io.casewright.desk.CaseNumber;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What staff do on the page of a case: note something, and check a parked case's entitlement again. */
@Controller
class CaseWorkController {

    private final Visitors visitors;
    private final Conversation conversation;
    private final Parking parking;
    private final CasePages pages;

    CaseWorkController(Visitors visitors, Conversation conversation, Parking parking, CasePages pages) {
        this.visitors = visitors;
        this.conversation = conversation;
        this.parking = parking;
        this.pages = pages;
    }

    @PostMapping("/cases/{number}/notes")
    String note(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        CaseNumber named = CaseController.named(number);
        Visitor visitor = visitors.current();
        try {
            conversation.note(named, visitor.viewer(), visitor.author(), sent.get("note"));
            redirect.addFlashAttribute("notice", "The note is kept.");
            return "redirect:/cases/" + named;
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(
                    "noteForm",
                    CasePages.note()
                            .filled(sent)
                            .refused(invalid.problems().stream()
                                    .map(CaseWorkController::ofNote)
                                    .toList()));
            return pages.show(named, visitor, model);
        }
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

    @GetMapping({"/cases/{number}/notes", "/cases/{number}/entitlement-check"})
    String afterReload(@PathVariable String number) {
        return "redirect:/cases/" + CaseController.named(number);
    }

    /** A note is a message to the case, and a field of its own to whoever writes it. */
    private static Problem ofNote(Problem problem) {
        return problem.field().equals("message")
                ? new Problem("note", problem.sentence().replace("The message", "The note"))
                : problem;
    }
}
