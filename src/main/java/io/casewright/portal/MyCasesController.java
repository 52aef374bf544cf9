package io.casewright.portal;

import io.casewright.cases.SupportCase;
import io.casewright.cases.SupportCases;
import io.casewright.cases.Viewer;
import io.casewright.customer.Person;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A person's cases: where each stands, and what happens next. */
@Controller
class MyCasesController {

    private static final int MOST = 200;

    private final Visitors visitors;
    private final Desks desks;
    private final SupportCases cases;
    private final WhatIsNext whatIsNext;

    MyCasesController(Visitors visitors, Desks desks, SupportCases cases, WhatIsNext whatIsNext) {
        this.visitors = visitors;
        this.desks = desks;
        this.cases = cases;
        this.whatIsNext = whatIsNext;
    }

    @GetMapping("/desks/{id}/cases")
    String myCases(Model model) {
        Person person = visitors.person();
        Desk desk = desks.get(person.desk());
        List<SupportCase> mine = cases.of(new Viewer.Customer(person.id(), person.desk()), MOST);
        model.addAttribute("desk", desk);
        model.addAttribute("open", lines(mine, true, person.zone()));
        model.addAttribute("ended", lines(mine, false, person.zone()));
        model.addAttribute(
                "waiting",
                lines(
                        cases.waitingForWordOf(new Viewer.Customer(person.id(), person.desk()), MOST),
                        true,
                        person.zone()));
        model.addAttribute("cut", mine.size() == MOST);
        return "cases";
    }

    private List<CaseLineView> lines(List<SupportCase> mine, boolean open, ZoneId zone) {
        return mine.stream()
                .filter(supportCase -> supportCase.state().open() == open)
                .map(supportCase -> CaseLineView.of(
                        supportCase,
                        Wording.forCustomers(supportCase.state()),
                        whatIsNext.forCustomers(supportCase, zone),
                        zone))
                .toList();
    }
}
