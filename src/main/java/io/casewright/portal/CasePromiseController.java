package io.casewright.portal;

import io.casewright.cases.Exemptions;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.SpokenWords;
import io.casewright.cases.WrongState;
import io.casewright.desk.CaseNumber;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What staff does about promises given in person, and about cases that silence would close. */
@Controller
class CasePromiseController {

    private final Visitors visitors;
    private final SpokenWords spoken;
    private final Exemptions exemptions;
    private final CasePages pages;
    private final SpokenPart parts;

    CasePromiseController(
            Visitors visitors, SpokenWords spoken, Exemptions exemptions, CasePages pages, SpokenPart parts) {
        this.visitors = visitors;
        this.spoken = spoken;
        this.exemptions = exemptions;
        this.pages = pages;
        this.parts = parts;
    }

    @PostMapping("/cases/{number}/kept-promises")
    String kept(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        CaseNumber named = CaseController.named(number);
        return done(
                named,
                visitor -> spoken.keep(
                        named,
                        visitor.viewer(),
                        visitor.author(),
                        sent.getOrDefault("promise", ""),
                        sent.getOrDefault("how", "")),
                "The promise is kept.",
                new Refused("keptForm", parts.kept(named).filled(sent), response, redirect, model));
    }

    @PostMapping("/cases/{number}/exemption")
    String exempt(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        CaseNumber named = CaseController.named(number);
        return done(
                named,
                visitor -> exemptions.exempt(
                        named,
                        visitor.viewer(),
                        visitor.author(),
                        sent.getOrDefault("exemptReason", ""),
                        sent.getOrDefault("exemptUntil", "")),
                "Silence does not close the case before that day.",
                new Refused("exemptForm", SpokenPart.exempt().filled(sent), response, redirect, model));
    }

    @GetMapping({"/cases/{number}/kept-promises", "/cases/{number}/exemption"})
    String afterReload(@PathVariable String number) {
        return "redirect:/cases/" + CaseController.named(number);
    }

    private String done(CaseNumber number, Consumer<Visitor> deed, String notice, Refused refused) {
        Visitor visitor = visitors.current();
        try {
            deed.accept(visitor);
            refused.redirect.addFlashAttribute("notice", notice);
            return "redirect:/cases/" + number;
        } catch (WrongState late) {
            refused.redirect.addFlashAttribute("notice", late.getMessage());
            return "redirect:/cases/" + number;
        } catch (InvalidInput invalid) {
            refused.response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            refused.model.addAttribute(refused.name, refused.form.refused(invalid.problems()));
            return pages.show(CasePlace.of(null), number, visitor, refused.model);
        }
    }

    /** The form that comes back if it cannot be taken. */
    private record Refused(
            String name, FormView form, HttpServletResponse response, RedirectAttributes redirect, Model model) {}
}
