package io.casewright.portal;

import io.casewright.cases.InvalidInput;
import io.casewright.cases.WrongState;
import io.casewright.desk.CaseNumber;
import org.springframework.stereotype.Component;

/** What a visitor does to a case from its page. */
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
        return exchange.take("/cases/" + named, () -> deed.done(named, visitor), invalid -> {
            refusal.show(named, visitor, invalid);
            return pages.show(named, visitor, exchange.model());
        });
    }

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
