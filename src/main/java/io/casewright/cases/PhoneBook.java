package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import io.casewright.customer.CustomerBooks;
import io.casewright.customer.Customers;
import io.casewright.customer.Person;
import io.casewright.desk.DeskId;
import io.casewright.desk.Desks;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** The people who call, known to a desk by their e-mail address. */
@Component
class PhoneBook {

    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}._%+'&=/-]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_NAME = 200;

    private final CustomerBooks books;
    private final Customers customers;
    private final Desks desks;

    PhoneBook(CustomerBooks books, Customers customers, Desks desks) {
        this.books = books;
        this.customers = customers;
        this.desks = desks;
    }

    /** The caller as written down; problems are noted. Without a name the address stands for it. */
    Caller read(PhoneCall call, List<Problem> problems) {
        String email =
                Words.line("onBehalfOf.email", "The caller's e-mail address", call.email(), LONGEST_ADDRESS, problems);
        if (!email.isEmpty() && !ADDRESS.matcher(email).matches()) {
            problems.add(
                    new Problem("onBehalfOf.email", "The caller's e-mail address looks like ann@company.example."));
        }
        String name = call.name() == null || call.name().isBlank()
                ? email
                : Words.line("onBehalfOf.name", "The caller's name", call.name(), LONGEST_NAME, problems);
        return new Caller(call.desk(), email, name);
    }

    Optional<UUID> find(Caller caller) {
        return caller.email().isEmpty()
                ? Optional.empty()
                : customers.findPerson(caller.desk(), caller.email()).map(Person::id);
    }

    /** Makes the caller known to the desk; whoever calls twice at once is still one person. */
    UUID introduce(Caller caller) {
        try {
            return books.personFor(
                            caller.desk(),
                            caller.email(),
                            caller.name(),
                            desks.get(caller.desk()).zone())
                    .id();
        } catch (DataIntegrityViolationException raced) {
            return find(caller).orElseThrow(() -> raced);
        }
    }

    /** Who calls. */
    record Caller(DeskId desk, String email, String name) {}
}
