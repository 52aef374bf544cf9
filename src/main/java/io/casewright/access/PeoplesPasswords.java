package io.casewright.access;

import io.casewright.customer.Customers;
import io.casewright.customer.ImportRecord;
import io.casewright.customer.ImportReport;
import io.casewright.customer.ImportReport.Outcome;
import io.casewright.customer.Kept;
import io.casewright.customer.Person;
import io.casewright.customer.RecordRefused;
import io.casewright.desk.DeskId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives imported people a first password or an invitation, if they have none; a password of theirs is never touched. */
@Component
class PeoplesPasswords {

    private final Customers customers;
    private final CustomerPasswords passwords;
    private final Passwords links;

    PeoplesPasswords(Customers customers, CustomerPasswords passwords, Passwords links) {
        this.customers = customers;
        this.passwords = passwords;
        this.links = links;
    }

    /** {@code password} or {@code invite: true}, of a person that was just kept. */
    void person(DeskId desk, ImportRecord record, ImportReport report) {
        List<ImportReport.Line> lines = report.lines();
        boolean refused = lines.get(lines.size() - 1).outcome() == Outcome.REFUSED;
        if (refused || !(record.has("password") || record.has("invite"))) {
            return;
        }
        report.note(record.place("email") + " (sign-in)", () -> {
            String password =
                    record.optionalText("password", PasswordRules.LONGEST).orElse(null);
            boolean invited = record.flag("invite");
            Person person = customers.findPerson(desk, record.address("email")).orElseThrow();
            if (passwords.stamp(person.id()).isPresent()) {
                return Kept.UNCHANGED;
            }
            if (password != null) {
                setFirst(person, password);
                return Kept.CREATED;
            }
            if (invited && !links.isInvited(person)) {
                links.invite(person.id());
                return Kept.CREATED;
            }
            return Kept.UNCHANGED;
        });
    }

    private void setFirst(Person person, String password) {
        try {
            passwords.set(person, password);
        } catch (WeakPassword weak) {
            throw new RecordRefused("password: " + weak.getMessage());
        }
    }
}
