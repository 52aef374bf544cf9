package io.casewright.access;

import io.casewright.customer.Person;
import io.casewright.desk.DeskId;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Function;

/**
 * A customer's person who has signed in at one desk.
 *
 * @param zone the zone in which this person is shown times
 */
public record CustomerPrincipal(UUID personId, DeskId deskId, String name, ZoneId zone) implements Caller {

    static CustomerPrincipal of(Person person) {
        return new CustomerPrincipal(person.id(), person.desk(), person.name(), person.zone());
    }

    @Override
    public String actor() {
        return "person:" + personId;
    }

    @Override
    public <T> T either(Function<CustomerPrincipal, T> customer, Function<StaffPrincipal, T> staff) {
        return customer.apply(this);
    }
}
