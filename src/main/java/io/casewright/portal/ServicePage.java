package io.casewright.portal;

import io.casewright.cases.SupportCase;
import io.casewright.cases.SupportCases;
import io.casewright.cases.Viewer;
import io.casewright.customer.Customers;
import io.casewright.customer.Person;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.CatalogueItem;
import io.casewright.desk.Desk;
import io.casewright.desk.DeskNotFound;
import io.casewright.desk.Desks;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which a customer asks for a service, by itself or beside a case (CT-11). */
@Component
class ServicePage {

    private final Visitors visitors;
    private final Desks desks;
    private final Customers customers;
    private final SupportCases cases;

    ServicePage(Visitors visitors, Desks desks, Customers customers, SupportCases cases) {
        this.visitors = visitors;
        this.desks = desks;
        this.customers = customers;
        this.cases = cases;
    }

    /** @throws DeskNotFound if this desk offers nothing */
    ServiceForm form(Person person) {
        return new ServiceForm(offered(desks.get(person.desk())), customers.accountsOf(person.id()));
    }

    /**
     * The same beside a case.
     *
     * @throws io.casewright.cases.CaseNotFound if this visitor, who is a customer, has no such case
     */
    ServiceForm form(CaseNumber number) {
        SupportCase supportCase = cases.get(number, customer());
        return new ServiceForm(offered(desks.get(supportCase.desk())), List.of());
    }

    /** @throws io.casewright.access.NotSignedIn if the visitor is no customer */
    Viewer.Customer customer() {
        Person person = visitors.person();
        return new Viewer.Customer(person.id(), person.desk());
    }

    /** @param beside the case it is asked for in, or null */
    String show(ServiceForm form, FormView shown, String key, @Nullable CaseNumber beside, Model model) {
        Person person = visitors.person();
        Desk desk = desks.get(person.desk());
        model.addAttribute("desk", desk);
        model.addAttribute("form", shown);
        model.addAttribute("key", key);
        model.addAttribute("beside", beside);
        model.addAttribute(
                "offered",
                form.offered().stream().map(item -> SoldView.of(item, desk)).toList());
        model.addAttribute("buyers", beside == null ? buyers(form, person) : null);
        return "services";
    }

    /** Who decides about the quote, where that is known and somebody else. */
    private @Nullable String buyers(ServiceForm form, Person person) {
        return Optional.of(form.accounts())
                .filter(accounts -> accounts.size() == 1)
                .map(accounts -> customers.buyersFor(accounts.get(0).id()))
                .filter(buyers -> buyers.stream().noneMatch(buyer -> buyer.id().equals(person.id())))
                .map(buyers -> buyers.isEmpty()
                        ? "somebody entitled to buy for your company"
                        : String.join(" or ", buyers.stream().map(Person::name).toList()))
                .orElse(null);
    }

    private static List<CatalogueItem> offered(Desk desk) {
        List<CatalogueItem> offered = desk.catalogue().buyable();
        if (offered.isEmpty()) {
            throw new DeskNotFound();
        }
        return offered;
    }
}
