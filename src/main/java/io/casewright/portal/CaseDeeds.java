package io.casewright.portal;

import io.casewright.cases.InvalidInput;
import io.casewright.cases.WrongState;
import io.casewright.desk.CaseNumber;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a visitor does to a case from its page: done or too late, and told so there; or refused, with the form as sent. */
@Component
class CaseDeeds {

    private final Visitors visitors;
    private final CasePages pages;

    CaseDeeds(Visitors visitors, CasePages pages) {
        this.visitors = visitors;
        this.pages = pages;
    }

    String take(String number, Exchange exchange, Deed deed, Refusal refusal) {
        CaseNumber named = CaseController.named(number);
        Visitor visitor = visitors.current();
        try {
            exchange.redirect.addFlashAttribute("notice", deed.done(named, visitor));
        } catch (WrongState late) {
            exchange.redirect.addFlashAttribute("notice", late.getMessage());
        } catch (InvalidInput invalid) {
            exchange.response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            refusal.show(named, visitor, invalid);
            return pages.show(named, visitor, exchange.model);
        }
        return "redirect:/cases/" + named;
    }

    /** What it is answered with. */
    record Exchange(HttpServletResponse response, RedirectAttributes redirect, Model model) {}

    /** Does it, and says what it came to. */
    interface Deed {
        /**
         * @throws WrongState if it comes too late
         * @throws InvalidInput if something does not fit
         */
        String done(CaseNumber number, Visitor visitor);
    }

    /** Puts the form that was refused on the page. */
    interface Refusal {
        void show(CaseNumber number, Visitor visitor, InvalidInput invalid);
    }
}
