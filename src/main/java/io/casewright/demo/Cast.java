package io.casewright.demo;

import io.casewright.access.StaffDirectory;
import io.casewright.access.StaffMember;
import io.casewright.cases.Viewer;
import io.casewright.customer.Customers;
import io.casewright.customer.Person;
import io.casewright.desk.DeskId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who takes part in the stories. */
@Component
@Profile("demo")
class Cast {

    private final Customers customers;
    private final StaffDirectory staff;

    Cast(Customers customers, StaffDirectory staff) {
        this.customers = customers;
        this.staff = staff;
    }

    Person customer(DeskId desk, String email) {
        return customers
                .findPerson(desk, email)
                .orElseThrow(() -> new IllegalStateException("No customer of " + desk + " is " + email + "."));
    }

    Viewer.Staff staff(String id) {
        StaffMember member =
                staff.find(id).orElseThrow(() -> new IllegalStateException("Nobody of the staff is " + id + "."));
        return new Viewer.Staff(member.id(), member.name(), member.desks());
    }
}
