package io.casewright.portal;

import io.casewright.cases.InvalidInput;
import io.casewright.cases.OpenTasks;
import io.casewright.cases.WrongState;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Completes the task that Tasklist shows from the page of its case. */
@Controller
class CaseHandlingController {

    private final Visitors visitors;
    private final OpenTasks tasks;
    private final CasePages pages;
    private final CaseForms forms;
    private final Writing writing;

    CaseHandlingController(Visitors visitors, OpenTasks tasks, CasePages pages, CaseForms forms, Writing writing) {
        this.visitors = visitors;
        this.tasks = tasks;
        this.pages = pages;
        this.forms = forms;
        this.writing = writing;
    }

    @PostMapping("/cases/{number}/decision")
    String decide(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable List<MultipartFile> answerFiles,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Sheet sheet = Sheet.of(CaseController.named(number), sent, answerFiles);
        Visitor visitor = visitors.current();
        try {
            writing.insistOnHavingRead(sheet, visitor);
            writing.write(sheet, visitor, files -> {
                tasks.complete(sheet.number(), visitors.engineer(), HandlingForm.decision(sent));
                return sheet.number();
            });
            redirect.addFlashAttribute("notice", "Done. The case has moved on.");
            return "redirect:/cases/" + sheet.number();
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(
                    "handlingForm", CaseForms.refused(forms.handling(sheet.number()), sheet, invalid, "answerFiles"));
        } catch (WrongState | WrittenMeanwhile late) {
            // What was written stays: a colleague may have been faster, and the words may still be needed.
            response.setStatus(HttpStatus.CONFLICT.value());
            FormView again = forms.handling(sheet.number()).filled(sent).refused("", late);
            model.addAttribute("handlingForm", CaseForms.withoutFiles(again, sheet));
        }
        return pages.show(sheet.number(), visitor, model);
    }

    @GetMapping("/cases/{number}/decision")
    String afterReload(@PathVariable String number) {
        return "redirect:/cases/" + CaseController.named(number);
    }
}
