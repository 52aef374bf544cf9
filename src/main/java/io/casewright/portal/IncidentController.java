package io.casewright.portal;

import io.casewright.cases.Incidents;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What engineers do about a critical incident from the page of one of its cases (SN-7). */
@Controller
class IncidentController {

    private final Incidents incidents;
    private final CaseDeeds deeds;

    IncidentController(Incidents incidents, CaseDeeds deeds) {
        this.incidents = incidents;
        this.deeds = deeds;
    }

    @PostMapping("/cases/{number}/incident")
    String declare(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return deeds.take(
                number,
                new Exchange(response, redirect, model),
                (named, visitor) -> incidents.declare(
                                named, visitor.viewer(), visitor.author(), sent.getOrDefault("incidentReason", ""))
                        ? "The incident is declared. Its lead finds it in Tasklist."
                        : "There is no incident: the policy does not call this case critical.",
                (named, visitor, invalid) -> model.addAttribute(
                        "declareForm", IncidentPart.declare().filled(sent).refused(invalid.problems())));
    }

    @PostMapping("/cases/{number}/incident/cases")
    String link(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return deeds.take(
                number,
                new Exchange(response, redirect, model),
                (named, visitor) -> {
                    incidents.link(named, visitor.viewer(), visitor.author(), sent.getOrDefault("otherCase", ""));
                    return "The case belongs to the incident now.";
                },
                (named, visitor, invalid) -> model.addAttribute(
                        "linkForm", IncidentPart.link().filled(sent).refused(invalid.problems())));
    }

    @PostMapping("/cases/{number}/incident/leave")
    String unlink(@PathVariable String number, HttpServletResponse response, RedirectAttributes redirect, Model model) {
        return deeds.take(
                number,
                new Exchange(response, redirect, model),
                (named, visitor) -> {
                    incidents.unlink(named, visitor.viewer(), visitor.author());
                    return "The case belongs to the incident no more.";
                },
                (named, visitor, invalid) -> {});
    }

    @PostMapping("/cases/{number}/incident/end")
    String end(@PathVariable String number, HttpServletResponse response, RedirectAttributes redirect, Model model) {
        return deeds.take(
                number,
                new Exchange(response, redirect, model),
                (named, visitor) -> {
                    incidents.end(named, visitor.viewer(), visitor.author());
                    return "The incident is over.";
                },
                (named, visitor, invalid) -> {});
    }

    @GetMapping({
        "/cases/{number}/incident",
        "/cases/{number}/incident/cases",
        "/cases/{number}/incident/leave",
        "/cases/{number}/incident/end"
    })
    String afterReload(@PathVariable String number) {
        return "redirect:/cases/" + CaseController.named(number);
    }
}
