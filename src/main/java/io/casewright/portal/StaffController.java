package io.casewright.portal;

import io.casewright.cases.Assignee;
import io.casewright.cases.Assignees;
import io.casewright.cases.SupportCase;
import io.casewright.cases.SupportCases;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import java.util.List;
import java.util.Map;
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
    private final Assignees assignees;
    private final TimesLeft times;

    StaffController(
            Visitors visitors, SupportCases cases, WhatIsNext whatIsNext, Assignees assignees, TimesLeft times) {
        this.visitors = visitors;
        this.cases = cases;
        this.whatIsNext = whatIsNext;
        this.assignees = assignees;
        this.times = times;
    }

    @GetMapping("/staff")
    String home(Model model) {
        model.addAttribute(
                "queues", visitors.staffDesks().stream().map(this::queue).toList());
        return "staff/home";
    }

    private Queue queue(Desk desk) {
        List<SupportCase> queue = cases.queue(Set.of(desk.id()), MOST);
        Map<CaseNumber, TimeLeftView> left = times.of(queue);
        Map<CaseNumber, Assignee> taken =
                assignees.of(queue.stream().map(SupportCase::number).toList());
        List<CaseLineView> lines = queue.stream()
                .map(supportCase -> CaseLineView.of(
                                supportCase,
                                Wording.forStaff(supportCase.state()),
                                whatIsNext.forStaff(supportCase, desk.zone()),
                                desk.zone())
                        .with(taken.get(supportCase.number()), left.get(supportCase.number())))
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
