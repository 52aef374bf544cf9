package io.casewright.portal;

import io.casewright.cases.Conversation;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.InvalidInput.Problem;
import io.casewright.cases.KeyUsedBefore;
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

/** Notes among staff, from the page of a case or from the panel beside its task. */
@Controller
class CaseNoteController {

    private final Visitors visitors;
    private final Conversation conversation;
    private final CasePages pages;
    private final CaseForms forms;
    private final Writing writing;

    CaseNoteController(
            Visitors visitors, Conversation conversation, CasePages pages, CaseForms forms, Writing writing) {
        this.visitors = visitors;
        this.conversation = conversation;
        this.pages = pages;
        this.forms = forms;
        this.writing = writing;
    }

    @PostMapping({"/cases/{number}/notes", "/cases/{number}/{place:panel}/notes"})
    String note(
            @PathVariable String number,
            @PathVariable(required = false) @Nullable String place,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable List<MultipartFile> noteFiles,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Sheet sheet = Sheet.of(CaseController.named(number), sent, noteFiles);
        CasePlace shown = CasePlace.of(place);
        Visitor visitor = visitors.current();
        try {
            writing.write(sheet, visitor, files -> {
                String words = sheet.text("note", files.words());
                conversation.note(sheet.number(), visitor.viewer(), visitor.author(), words);
                return sheet.number();
            });
            redirect.addFlashAttribute("notice", "The note is kept.");
            return "redirect:" + shown.address(sheet.number());
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            InvalidInput named = new InvalidInput(
                    invalid.problems().stream().map(CaseNoteController::ofNote).toList());
            model.addAttribute("noteForm", CaseForms.refused(forms.note(), sheet, named, "noteFiles"));
        } catch (KeyUsedBefore used) {
            response.setStatus(HttpStatus.CONFLICT.value());
            FormView again = forms.note()
                    .filled(sent)
                    .refused("note", "You have kept another note from here already. Keep this one as well?");
            model.addAttribute("noteForm", CaseForms.withoutFiles(again, sheet));
        }
        return pages.show(shown, sheet.number(), visitor, model);
    }

    @GetMapping({"/cases/{number}/notes", "/cases/{number}/{place:panel}/notes"})
    String afterReload(@PathVariable String number, @PathVariable(required = false) @Nullable String place) {
        return "redirect:" + CasePlace.of(place).address(CaseController.named(number));
    }

    /** A note is a message to the case, and a field of its own to whoever writes it. */
    private static Problem ofNote(Problem problem) {
        return problem.field().equals("message")
                ? new Problem("note", problem.sentence().replace("The message", "The note"))
                : problem;
    }
}
