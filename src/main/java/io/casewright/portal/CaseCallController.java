package io.casewright.portal;

import io.casewright.cases.CaseCalls;
import io.casewright.cases.CaseNotFound;
import io.casewright.cases.Channel;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.SupportCases;
import io.casewright.cases.WrongState;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desks;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.http.HttpStatus;
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

    private final Visitors visitors;
    private final CaseCalls calls;
    private final SupportCases cases;
    private final Desks desks;
    private final CasePages pages;

    CaseCallController(Visitors visitors, CaseCalls calls, SupportCases cases, Desks desks, CasePages pages) {
        this.visitors = visitors;
        this.calls = calls;
        this.cases = cases;
        this.desks = desks;
        this.pages = pages;
    }

    @PostMapping("/cases/{number}/call-requests")
    String ask(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        CaseNumber named = CaseController.named(number);
        Visitor visitor = visitors.current();
        if (visitor.staff()) {
            throw new CaseNotFound();
        }
        try {
            calls.request(named, visitor.viewer(), visitor.author(), Channel.PORTAL, sent.get("purpose"));
            redirect.addFlashAttribute("notice", "An engineer decides about the call, and tells you here.");
            return "redirect:/cases/" + named;
        } catch (WrongState no) {
            redirect.addFlashAttribute("notice", no.getMessage());
            return "redirect:/cases/" + named;
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("wishForm", CallPart.wish().filled(sent).refused(invalid.problems()));
            return pages.show(named, visitor, model);
        }
    }

    /** Whoever reads the page names the time in the zone in which the page shows times to them. */
    @PostMapping("/cases/{number}/call-slot")
    String book(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        CaseNumber named = CaseController.named(number);
        Visitor visitor = visitors.current();
        ZoneId zone =
                visitor.zoneAt(desks.get(cases.get(named, visitor.viewer()).desk()));
        try {
            calls.book(named, visitor.viewer(), visitor.author(), sent.get("date"), sent.get("time"), zone.getId());
            redirect.addFlashAttribute("notice", "The time of the call is noted.");
            return "redirect:/cases/" + named;
        } catch (WrongState no) {
            redirect.addFlashAttribute("notice", no.getMessage());
            return "redirect:/cases/" + named;
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("slotForm", CallPart.slot(zone).filled(sent).refused(invalid.problems()));
            return pages.show(named, visitor, model);
        }
    }

    @GetMapping({"/cases/{number}/call-requests", "/cases/{number}/call-slot"})
    String afterReload(@PathVariable String number) {
        return "redirect:/cases/" + CaseController.named(number);
    }
}
