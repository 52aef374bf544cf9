package io.casewright.portal;

import io.casewright.cases.CaseCalls;
import io.casewright.cases.CaseNotFound;
import io.casewright.cases.Channel;
import io.casewright.cases.SupportCases;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desks;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks for a call, and names the time that was booked, on the page of a case. */
@Controller
class CaseCallController {

    private final CaseCalls calls;
    private final SupportCases cases;
    private final Desks desks;
    private final CaseDeeds deeds;

    CaseCallController(CaseCalls calls, SupportCases cases, Desks desks, CaseDeeds deeds) {
        this.calls = calls;
        this.cases = cases;
        this.desks = desks;
        this.deeds = deeds;
    }

    @PostMapping("/cases/{number}/call-requests")
    String ask(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return deeds.take(
                number,
                new Exchange(response, redirect, model),
                (named, visitor) -> {
                    if (visitor.staff()) {
                        throw new CaseNotFound();
                    }
                    calls.request(named, visitor.viewer(), visitor.author(), Channel.PORTAL, sent.get("purpose"));
                    return "An engineer decides about the call, and tells you here.";
                },
                (named, visitor, invalid) -> model.addAttribute(
                        "wishForm", CallPart.wish().filled(sent).refused(invalid.problems())));
    }

    /** Whoever reads the page names the time in the zone in which the page shows times to them. */
    @PostMapping("/cases/{number}/call-slot")
    String book(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return deeds.take(
                number,
                new Exchange(response, redirect, model),
                (named, visitor) -> {
                    String zone = zone(named, visitor).getId();
                    calls.book(named, visitor.viewer(), visitor.author(), sent.get("date"), sent.get("time"), zone);
                    return "The time of the call is noted.";
                },
                (named, visitor, invalid) -> model.addAttribute(
                        "slotForm",
                        CallPart.slot(zone(named, visitor)).filled(sent).refused(invalid.problems())));
    }

    @GetMapping({"/cases/{number}/call-requests", "/cases/{number}/call-slot"})
    String afterReload(@PathVariable String number) {
        return "redirect:/cases/" + CaseController.named(number);
    }

    private ZoneId zone(CaseNumber number, Visitor visitor) {
        return visitor.zoneAt(desks.get(cases.get(number, visitor.viewer()).desk()));
    }
}
