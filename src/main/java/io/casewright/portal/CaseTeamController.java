package io.casewright.portal;

import io.casewright.cases.Assignment;
import io.casewright.cases.CaseNotFound;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.Viewer;
import io.casewright.cases.Writers;
import io.casewright.cases.WrongState;
import io.casewright.desk.CaseNumber;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who of staff has a case, and who is writing on it. */
@Controller
class CaseTeamController {

    private final Visitors visitors;
    private final Assignment assignment;
    private final Writers writers;
    private final CasePages pages;

    CaseTeamController(Visitors visitors, Assignment assignment, Writers writers, CasePages pages) {
        this.visitors = visitors;
        this.assignment = assignment;
        this.writers = writers;
        this.pages = pages;
    }

    /** @param assignee a member of staff, or empty to give the case back */
    @PostMapping({"/cases/{number}/assignee", "/cases/{number}/{place:panel}/assignee"})
    String assign(
            @PathVariable String number,
            @PathVariable(required = false) @Nullable String place,
            @RequestParam(defaultValue = "") String assignee,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        CaseNumber named = CaseController.named(number);
        CasePlace shown = CasePlace.of(place);
        Viewer.Staff by = staff();
        try {
            assignment.assign(named, by, assignee.isBlank() ? null : assignee);
            redirect.addFlashAttribute(
                    "notice", assignee.isBlank() ? "The case is given back." : "The case is handed on.");
        } catch (WrongState late) {
            redirect.addFlashAttribute("notice", late.getMessage());
        } catch (InvalidInput nobody) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("assigneeProblem", nobody.getMessage());
            return pages.show(shown, named, visitors.current(), model);
        }
        return "redirect:" + shown.address(named);
    }

    /** A sign of life while somebody types, answered by who else is writing. */
    @PostMapping("/cases/{number}/writers")
    String typing(@PathVariable String number, Model model) {
        CaseNumber named = CaseController.named(number);
        writers.typing(named, staff());
        return others(named, model);
    }

    @GetMapping("/cases/{number}/writers")
    String others(@PathVariable String number, Model model) {
        return others(CaseController.named(number), model);
    }

    private String others(CaseNumber number, Model model) {
        model.addAttribute("writers", writers.others(number, staff()));
        return "case/writing :: names";
    }

    @GetMapping({"/cases/{number}/assignee", "/cases/{number}/{place:panel}/assignee"})
    String afterReload(@PathVariable String number, @PathVariable(required = false) @Nullable String place) {
        return "redirect:" + CasePlace.of(place).address(CaseController.named(number));
    }

    private Viewer.Staff staff() {
        if (visitors.current().viewer() instanceof Viewer.Staff member) {
            return member;
        }
        throw new CaseNotFound();
    }
}
