package io.casewright.portal;

import io.casewright.cases.CaseNotFound;
import io.casewright.desk.CaseNumber;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A case beside its task in Tasklist: for staff, without what stands around a page, and never older than seconds. */
@Controller
class CasePanelController {

    private static final int STOP_ASKING = 286;

    private final Visitors visitors;
    private final CasePages pages;

    CasePanelController(Visitors visitors, CasePages pages) {
        this.visitors = visitors;
        this.pages = pages;
    }

    @GetMapping("/cases/{number}/panel")
    String show(@PathVariable String number, Model model) {
        CaseNumber named = CaseController.named(number);
        Optional<Visitor> visitor = visitors.find();
        return visitor.isPresent()
                ? pages.show(CasePlace.PANEL, named, staff(visitor.get()), model)
                : "redirect:/staff/sign-in";
    }

    /**
     * What changes by itself. While nothing has changed nothing is sent, so that nobody's place in it is lost.
     *
     * @param state what the panel shows now
     */
    @HxRequest
    @GetMapping("/cases/{number}/panel")
    String refresh(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String state,
            HttpServletResponse response,
            Model model) {
        CaseNumber named = CaseController.named(number);
        Optional<Visitor> visitor = visitors.find();
        if (visitor.isEmpty()) {
            response.setStatus(STOP_ASKING);
            response.setHeader("HX-Reswap", "none");
            return "partials/nothing";
        }
        pages.show(CasePlace.PANEL, named, staff(visitor.get()), model);
        if (state.equals(model.getAttribute("panelState"))) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return "partials/nothing";
        }
        return "staff/panel :: live";
    }

    private static Visitor staff(Visitor visitor) {
        if (!visitor.staff()) {
            throw new CaseNotFound();
        }
        return visitor;
    }
}
