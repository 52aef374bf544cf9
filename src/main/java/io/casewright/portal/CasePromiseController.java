package io.casewright.portal;

import io.casewright.cases.Exemptions;
import io.casewright.cases.SpokenWords;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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

    private final SpokenWords spoken;
    private final Exemptions exemptions;
    private final SpokenPart parts;
    private final CaseDeeds deeds;

    CasePromiseController(SpokenWords spoken, Exemptions exemptions, SpokenPart parts, CaseDeeds deeds) {
        this.spoken = spoken;
        this.exemptions = exemptions;
        this.parts = parts;
        this.deeds = deeds;
    }

    @PostMapping("/cases/{number}/kept-promises")
    String kept(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return deeds.take(
                number,
                new Exchange(response, redirect, model),
                (named, visitor) -> {
                    spoken.keep(
                            named,
                            visitor.viewer(),
                            visitor.author(),
                            sent.getOrDefault("promise", ""),
                            sent.getOrDefault("how", ""));
                    return "The promise is kept.";
                },
                (named, visitor, invalid) -> model.addAttribute(
                        "keptForm", parts.kept(named).filled(sent).refused(invalid.problems())));
    }

    @PostMapping("/cases/{number}/exemption")
    String exempt(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return deeds.take(
                number,
                new Exchange(response, redirect, model),
                (named, visitor) -> {
                    exemptions.exempt(
                            named,
                            visitor.viewer(),
                            visitor.author(),
                            sent.getOrDefault("exemptReason", ""),
                            sent.getOrDefault("exemptUntil", ""));
                    return "Silence does not close the case before that day.";
                },
                (named, visitor, invalid) -> model.addAttribute(
                        "exemptForm", SpokenPart.exempt().filled(sent).refused(invalid.problems())));
    }

    @GetMapping({"/cases/{number}/kept-promises", "/cases/{number}/exemption"})
    String afterReload(@PathVariable String number) {
        return "redirect:/cases/" + CaseController.named(number);
    }
}
