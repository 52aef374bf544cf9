package io.casewright;

import io.casewright.customer.Account;
import io.casewright.customer.Person;
import io.casewright.desk.Desk;
import java.util.Map;

/** A person of a company that a desk knows, and the example of the desk's policy they live. */
public record DeskCustomer(Desk desk, Person person, Account account, DeskFixtures.Example example) {

    /** What this person answers at intake by the given channel (portal, phone or api). */
    public Map<String, Object> intake(String channel) {
        return example.intake(desk, channel);
    }
}
