package io.casewright.portal;

import io.casewright.cases.SupportCases;
import io.casewright.desk.Desk;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where staff arrive: the queues of their desks, and the ways from there. */
@Controller
class StaffController {

    private static final int MOST = 50;

    private final Visitors visitors;
    private final SupportCases cases;
    private final WhatIsNext whatIsNext;

    StaffController(Visitors visitors, SupportCases cases, WhatIsNext whatIsNext) {
        this.visitors = visitors;
        this.cases = cases;
        this.whatIsNext = whatIsNext;
    }

    @GetMapping("/staff")
    String home(Model model) {
        model.addAttribute(
                "queues", visitors.staffDesks().stream().map(this::queue).toList());
        return "staff/home";
    }

    private Queue queue(Desk desk) {
        List<CaseLineView> lines = cases.queue(Set.of(desk.id()), MOST).stream()
                .map(supportCase -> CaseLineView.of(
                        supportCase,
                        Wording.forStaff(supportCase.state()),
                        whatIsNext.forStaff(supportCase, desk.zone()),
                        desk.zone()))
                .toList();
        return new Queue(desk, lines, lines.size() == MOST);
    }

    /**
     * The open cases of a desk, the next one first.
     *
     * @param cut whether there are more
     */
    record Queue(Desk desk, List<CaseLineView> lines, boolean cut) {}
}
