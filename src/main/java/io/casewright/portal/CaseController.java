package io.casewright.portal;

import io.casewright.cases.CaseNotFound;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a case, the same for its customer and for the desk's staff, who see more of it. */
@Controller
class CaseController {

    /** To htmx: do not ask again. */
    private static final int STOP_ASKING = 286;

    private final Visitors visitors;
    private final Desks desks;
    private final CasePages pages;

    CaseController(Visitors visitors, Desks desks, CasePages pages) {
        this.visitors = visitors;
        this.desks = desks;
        this.pages = pages;
    }

    @GetMapping("/cases/{number}")
    String show(@PathVariable String number, Model model) {
        CaseNumber named = named(number);
        Optional<Visitor> visitor = visitors.find();
        return visitor.isPresent() ? pages.show(named, visitor.get(), model) : signIn(named);
    }

    /** The timeline alone, for a page that looks whether there is anything new. */
    @HxRequest
    @GetMapping("/cases/{number}")
    String refresh(@PathVariable String number, HttpServletResponse response, Model model) {
        CaseNumber named = named(number);
        Optional<Visitor> visitor = visitors.find();
        if (visitor.isPresent()) {
            return pages.timeline(named, visitor.get(), model);
        }
        // Leaving the page would lose a reply that somebody is writing.
        response.setStatus(STOP_ASKING);
        response.setHeader("HX-Reswap", "none");
        return "partials/nothing";
    }

    /** Whoever has not signed in is sent to the desk the number names, whether or not there is such a case. */
    private String signIn(CaseNumber number) {
        String prefix = number.value().substring(0, number.value().indexOf('-'));
        return desks.all().stream()
                .filter(desk -> desk.casePrefix().equals(prefix))
                .map(Desk::id)
                .findFirst()
                .map(desk -> "redirect:/desks/" + desk + "/sign-in?case=" + number)
                .orElseThrow(CaseNotFound::new);
    }

    static CaseNumber named(String number) {
        return CaseNumber.parse(number).orElseThrow(CaseNotFound::new);
    }
}
