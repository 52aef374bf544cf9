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

/** Notes on the page of a case what came of calling its contact; this completes the task that Tasklist shows (SN-10). */
@Controller
class ContactController {

    private final Visitors visitors;
    private final OpenTasks tasks;
    private final CasePages pages;

    ContactController(Visitors visitors, OpenTasks tasks, CasePages pages) {
        this.visitors = visitors;
        this.tasks = tasks;
        this.pages = pages;
    }

    @PostMapping("/cases/{number}/contact")
    String note(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        CaseNumber named = CaseController.named(number);
        Visitor visitor = visitors.current();
        try {
            tasks.complete(named, visitors.engineer(), UrgentPart.FORM, ContactForm.fields(sent));
            redirect.addFlashAttribute("notice", "The call is noted.");
            return "redirect:/cases/" + named;
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("contactForm", ContactForm.empty().filled(sent).refused(invalid.problems()));
        } catch (WrongState late) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("contactForm", ContactForm.empty().filled(sent).refused("", late));
        }
        return pages.show(named, visitor, model);
    }

    @GetMapping("/cases/{number}/contact")
    String afterReload(@PathVariable String number) {
        return "redirect:/cases/" + CaseController.named(number);
    }
}
