package io.casewright.portal;

import io.casewright.access.Callers;
import io.casewright.access.CustomerPrincipal;
import io.casewright.access.StaffMember;
import io.casewright.access.StaffPrincipal;
import io.casewright.cases.Author;
import io.casewright.cases.Viewer;
import io.casewright.customer.Customers;
import io.casewright.customer.Person;
import io.casewright.desk.Desk;
import io.casewright.desk.DeskId;
import io.casewright.desk.DeskNotFound;
import io.casewright.desk.Desks;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells who is looking at a page and which desks they may look at. */
@Component
class Visitors {

    private final Callers callers;
    private final Customers customers;
    private final Desks desks;

    Visitors(Callers callers, Customers customers, Desks desks) {
        this.callers = callers;
        this.customers = customers;
        this.desks = desks;
    }

    /** @throws io.casewright.access.NotSignedIn if nobody has signed in */
    Visitor current() {
        return callers.current().either(this::of, this::of);
    }

    Optional<Visitor> find() {
        return callers.find().map(caller -> caller.either(this::of, this::of));
    }

    /** The customer as the books know them now; the web session may remember an older name. */
    Person person() {
        return customers.person(callers.customer().personId());
    }

    /** @throws io.casewright.access.NotSignedIn if the caller is no member of staff */
    Viewer.Staff engineer() {
        return viewer(callers.staff());
    }

    /** Whether a member of sales is looking. */
    boolean sells() {
        return callers.current()
                .either(customer -> false, staff -> staff.member().sells());
    }

    /** Whether the charges of a desk are for whoever is looking. */
    boolean readsCharges() {
        return callers.current()
                .either(customer -> false, staff -> staff.member().readsCharges());
    }

    /** The desks of which whoever is looking reads the charges, in order; none for those who do not. */
    List<Desk> chargingDesks() {
        return readsCharges() ? staffDesks() : List.of();
    }

    /** The desks the member of staff works for, in order. */
    List<Desk> staffDesks() {
        return desksOf(callers.staff());
    }

    /** @throws DeskNotFound if there is no such desk, or the member of staff does not work for it */
    Desk staffDesk(String id) {
        return staffDesks().stream()
                .filter(desk -> desk.id().value().equals(id))
                .findFirst()
                .orElseThrow(DeskNotFound::new);
    }

    private Visitor of(CustomerPrincipal principal) {
        Person person = customers.person(principal.personId());
        return new Visitor(new Viewer.Customer(person.id(), person.desk()), Author.customer(person), person.zone());
    }

    private Visitor of(StaffPrincipal principal) {
        StaffMember member = principal.member();
        return new Visitor(viewer(member), Author.engineer(member.id(), member.name()), null);
    }

    private Viewer.Staff viewer(StaffMember member) {
        return new Viewer.Staff(
                member.id(),
                member.name(),
                desksOf(member).stream().map(Desk::id).collect(Collectors.<DeskId>toSet()));
    }

    private List<Desk> desksOf(StaffMember member) {
        return desks.all().stream().filter(desk -> member.worksFor(desk.id())).toList();
    }
}
