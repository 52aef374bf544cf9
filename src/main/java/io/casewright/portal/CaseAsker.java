package io.casewright.portal;

import io.casewright.cases.SupportCase;
import io.casewright.cases.SupportCases;
import io.casewright.cases.Viewer;
import io.casewright.customer.Account;
import io.casewright.customer.Customers;
import io.casewright.customer.Person;
import io.casewright.customer.Standing;
import io.casewright.desk.Desk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who asks, for whom, and what else that company waits for; only staff read that. */
@Component
class CaseAsker implements CasePart {

    private static final int MOST = 20;

    private final Customers customers;
    private final SupportCases cases;
    private final WhatIsNext whatIsNext;
    private final Clock clock;

    CaseAsker(Customers customers, SupportCases cases, WhatIsNext whatIsNext, Clock clock) {
        this.customers = customers;
        this.cases = cases;
        this.whatIsNext = whatIsNext;
        this.clock = clock;
    }

    @Override
    public void tell(SupportCase supportCase, Desk desk, Visitor visitor, Model model) {
        if (visitor.viewer() instanceof Viewer.Staff staff) {
            model.addAttribute("asker", asker(supportCase, desk));
            model.addAttribute("otherCases", others(supportCase, desk, staff));
        }
    }

    private AskerView asker(SupportCase supportCase, Desk desk) {
        Person person = customers.person(supportCase.person());
        Account company = Optional.ofNullable(supportCase.account())
                .flatMap(customers::findAccount)
                .orElse(null);
        Standing standing = customers.standing(
                supportCase.person(),
                supportCase.account(),
                desk.product(),
                LocalDate.ofInstant(clock.instant(), desk.zone()));
        return new AskerView(
                person.name(),
                person.email(),
                standing.role().equals("none")
                        ? null
                        : Wording.words(standing.role().replace('-', ' ')),
                company == null ? null : company.name(),
                company == null ? null : standing.accountKind(),
                bought(standing),
                MomentView.in(person.zone(), clock.instant()));
    }

    private static String bought(Standing standing) {
        List<String> words = new ArrayList<>();
        words.add(standing.contractState().equals("none") ? "no contract" : standing.contractState() + " contract");
        add(words, "plan ", standing.plan());
        add(words, "licence ", standing.licence());
        add(words, "trial ", standing.trialState());
        if (standing.extendedSupport()) {
            words.add("extended support");
        }
        return Wording.capitalised(String.join(", ", words));
    }

    private static void add(List<String> words, String what, @Nullable String value) {
        if (value != null && !value.equals("none")) {
            words.add(what + value);
        }
    }

    private List<CaseLineView> others(SupportCase supportCase, Desk desk, Viewer.Staff staff) {
        return supportCase.account() == null
                ? List.of()
                : cases.openOf(supportCase.account(), staff, MOST).stream()
                        .filter(other -> !other.number().equals(supportCase.number()))
                        .map(other -> CaseLineView.of(
                                other,
                                Wording.forStaff(other.state()),
                                whatIsNext.forStaff(other, desk.zone()),
                                desk.zone()))
                        .toList();
    }
}
