package io.casewright.portal;

import io.casewright.cases.SupportCase;
import io.casewright.desk.Desk;
import org.springframework.ui.Model;

/** A part of the page of a case: what its fragment in {@code templates/case} shows. */
interface CasePart {

    /** Adds what this visitor may read; whether they may see the case at all was asked before. */
    void tell(SupportCase supportCase, Desk desk, Visitor visitor, Model model);
}
