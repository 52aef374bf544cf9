package io.casewright.portal;

import io.casewright.cases.CaseNotFound;
import io.casewright.cases.Channel;
import io.casewright.cases.Conversation;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.KeyUsedBefore;
import io.casewright.cases.WrongState;
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

/** What a customer does on the page of their case: reply, or say that it is solved. */
@Controller
class CaseReplyController {

    private final Visitors visitors;
    private final Conversation conversation;
    private final CasePages pages;
    private final CaseForms forms;
    private final Writing writing;

    CaseReplyController(
            Visitors visitors, Conversation conversation, CasePages pages, CaseForms forms, Writing writing) {
        this.visitors = visitors;
        this.conversation = conversation;
        this.pages = pages;
        this.forms = forms;
        this.writing = writing;
    }

    @PostMapping("/cases/{number}/messages")
    String reply(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Sheet sheet = Sheet.of(CaseController.named(number), sent, files);
        Visitor visitor = customer();
        try {
            CaseNumber answered = reply(sheet, visitor);
            redirect.addFlashAttribute(
                    "notice",
                    answered.equals(sheet.number())
                            ? "Your message is with us."
                            : "Your message is with us: it began case " + answered + ".");
            return "redirect:/cases/" + answered;
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("replyForm", CaseForms.refused(forms.reply(), sheet, invalid, "files"));
        } catch (WrittenMeanwhile meanwhile) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("replyForm", again(sheet, String.valueOf(meanwhile.getMessage())));
        } catch (KeyUsedBefore used) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute(
                    "replyForm",
                    again(sheet, "You have sent another message from here already. Send this one as well?"));
        }
        return pages.show(sheet.number(), visitor, model);
    }

    /** However often the form is sent, it is one reply: each time it was shown it got a key of its own. */
    private CaseNumber reply(Sheet sheet, Visitor visitor) {
        writing.insistOnHavingRead(sheet, visitor);
        return writing.write(
                sheet,
                visitor,
                files -> conversation.reply(
                        sheet.number(),
                        visitor.viewer(),
                        visitor.author(),
                        Channel.PORTAL,
                        sheet.text("message", files.words())));
    }

    private FormView again(Sheet sheet, String sentence) {
        return CaseForms.withoutFiles(forms.reply().filled(sheet.sent()).refused("message", sentence), sheet);
    }

    @PostMapping("/cases/{number}/resolution")
    String resolve(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        CaseNumber named = CaseController.named(number);
        Visitor visitor = customer();
        try {
            conversation.resolve(named, visitor.viewer(), visitor.author(), sent.get("reason"));
            redirect.addFlashAttribute("notice", "The case is resolved. Thank you for telling us.");
            return "redirect:/cases/" + named;
        } catch (WrongState already) {
            redirect.addFlashAttribute("notice", already.getMessage());
            return "redirect:/cases/" + named;
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("resolveForm", forms.resolution().filled(sent).refused(invalid.problems()));
            return pages.show(named, visitor, model);
        }
    }

    @GetMapping({"/cases/{number}/messages", "/cases/{number}/resolution"})
    String afterReload(@PathVariable String number) {
        return "redirect:/cases/" + CaseController.named(number);
    }

    /** Staff answer where they handle the case; here they would be taken for the customer. */
    private Visitor customer() {
        Visitor visitor = visitors.current();
        if (visitor.staff()) {
            throw new CaseNotFound();
        }
        return visitor;
    }
}
