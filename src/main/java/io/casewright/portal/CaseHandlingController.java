package io.casewright.portal;

import io.casewright.cases.InvalidInput;
import io.casewright.cases.OpenTasks;
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

/** Completes the task that Tasklist shows from the page of its case. */
@Controller
class CaseHandlingController {

    private final Visitors visitors;
    private final OpenTasks tasks;
    private final CasePages pages;

    CaseHandlingController(Visitors visitors, OpenTasks tasks, CasePages pages) {
        this.visitors = visitors;
        this.tasks = tasks;
        this.pages = pages;
    }

    @PostMapping("/cases/{number}/decision")
    String decide(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        CaseNumber named = CaseController.named(number);
        FormView form = HandlingForm.empty().filled(sent);
        try {
            tasks.complete(named, visitors.engineer(), HandlingForm.decision(sent));
            redirect.addFlashAttribute("notice", "Done. The case has moved on.");
            return "redirect:/cases/" + named;
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("handlingForm", form.refused(invalid.problems()));
        } catch (WrongState late) {
            // What was written stays: a colleague may have been faster, and the words may still be needed.
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("handlingForm", form.refused("", late));
        }
        return pages.show(named, visitors.current(), model);
    }

    @GetMapping("/cases/{number}/decision")
    String afterReload(@PathVariable String number) {
        return "redirect:/cases/" + CaseController.named(number);
    }
}
