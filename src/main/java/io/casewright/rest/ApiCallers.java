package io.casewright.rest;

import io.casewright.access.Caller;
import io.casewright.access.Callers;
import io.casewright.access.CustomerPrincipal;
import io.casewright.access.StaffMember;
import io.casewright.cases.Author;
import io.casewright.cases.Viewer;
import io.casewright.desk.Desk;
import io.casewright.desk.DeskId;
import io.casewright.desk.DeskNotFound;
import io.casewright.desk.Desks;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who is calling, in the words of cases. */
@Component
class ApiCallers {

    private final Callers callers;
    private final Desks desks;

    ApiCallers(Callers callers, Desks desks) {
        this.callers = callers;
        this.desks = desks;
    }

    Caller caller() {
        return callers.current();
    }

    Viewer viewer() {
        return caller().either(ApiCallers::viewer, staff -> staff(staff.member()));
    }

    Author author() {
        return caller().either(
                        customer -> new Author(
                                Author.Kind.CUSTOMER, customer.personId().toString(), customer.name()),
                        staff -> Author.engineer(
                                staff.member().id(), staff.member().name()));
    }

    /** The desk an address names, for a caller who belongs to it; all other desks do not exist for them. */
    Desk ownDesk(String word) {
        Desk desk = desk(word);
        boolean own = caller().either(
                        customer -> customer.deskId().equals(desk.id()),
                        staff -> staff.member().worksFor(desk.id()));
        if (!own) {
            throw new DeskNotFound();
        }
        return desk;
    }

    /** The desk an address names, for staff who work for it. */
    Desk staffDesk(String word) {
        Desk desk = ownDesk(word);
        if (!viewer().internal()) {
            throw new DeskNotFound();
        }
        return desk;
    }

    /** Any desk: what it tells everybody. */
    Desk desk(String word) {
        return desks.find(word).orElseThrow(DeskNotFound::new);
    }

    private static Viewer viewer(CustomerPrincipal customer) {
        return new Viewer.Customer(customer.personId(), customer.deskId());
    }

    private Viewer.Staff staff(StaffMember member) {
        Set<DeskId> own =
                desks.all().stream().map(Desk::id).filter(member::worksFor).collect(Collectors.toSet());
        return new Viewer.Staff(member.id(), member.name(), own);
    }
}
