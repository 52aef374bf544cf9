package io.casewright.portal;

import io.casewright.cases.CaseNotFound;
import io.casewright.cases.Conversation;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.KeyUsedBefore;
import io.casewright.cases.attachment.CheckedFiles;
import io.casewright.desk.CaseNumber;
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

/** Files that staff add to a case without an answer: for themselves, or for the customer, too. */
@Controller
class CaseFilesController {

    private final Visitors visitors;
    private final Conversation conversation;
    private final CasePages pages;
    private final CaseForms forms;
    private final Writing writing;

    CaseFilesController(
            Visitors visitors, Conversation conversation, CasePages pages, CaseForms forms, Writing writing) {
        this.visitors = visitors;
        this.conversation = conversation;
        this.pages = pages;
        this.forms = forms;
        this.writing = writing;
    }

    @PostMapping({"/cases/{number}/attachments", "/cases/{number}/{place:panel}/attachments"})
    String attach(
            @PathVariable String number,
            @PathVariable(required = false) @Nullable String place,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable List<MultipartFile> moreFiles,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Sheet sheet = Sheet.of(CaseController.named(number), sent, moreFiles);
        CasePlace shown = CasePlace.of(place);
        Visitor visitor = visitors.current();
        if (!visitor.staff()) {
            throw new CaseNotFound();
        }
        try {
            boolean forCustomers = forCustomers(sheet);
            writing.write(sheet, visitor, files -> attach(sheet.number(), visitor, files, forCustomers));
            redirect.addFlashAttribute(
                    "notice", forCustomers ? "The customer can have the files." : "The files are kept among staff.");
            return "redirect:" + shown.address(sheet.number());
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("filesForm", CaseForms.refused(forms.moreFiles(), sheet, invalid, "moreFiles"));
        } catch (KeyUsedBefore used) {
            response.setStatus(HttpStatus.CONFLICT.value());
            FormView again = forms.moreFiles()
                    .filled(sent)
                    .refused("moreFiles", "Something else was sent from here already. Choose the files once more.");
            model.addAttribute("filesForm", again);
        }
        return pages.show(shown, sheet.number(), visitor, model);
    }

    private CaseNumber attach(CaseNumber number, Visitor visitor, CheckedFiles files, boolean forCustomers) {
        if (files.none()) {
            throw new InvalidInput("files", "Choose a file.");
        }
        if (forCustomers) {
            conversation.tell(
                    number, visitor.viewer(), visitor.author(), visitor.author().name() + " attached files.");
        } else {
            conversation.note(number, visitor.viewer(), visitor.author(), files.words());
        }
        return number;
    }

    private static boolean forCustomers(Sheet sheet) {
        return switch (sheet.text("shown")) {
            case "public" -> true;
            case "internal" -> false;
            default -> throw new InvalidInput("shown", "Choose who may have the files.");
        };
    }

    @GetMapping({"/cases/{number}/attachments", "/cases/{number}/{place:panel}/attachments"})
    String afterReload(@PathVariable String number, @PathVariable(required = false) @Nullable String place) {
        return "redirect:" + CasePlace.of(place).address(CaseController.named(number));
    }
}
