package io.casewright.cases;

import io.casewright.customer.Person;
import java.util.Locale;

/**
 * Who wrote or did something on a case.
 *
 * @param id a person's or staff member's id
 * @param name as shown to the reader
 */
public record Author(Kind kind, String id, String name) {

    /** The product itself: reminders, closing, what the policy answered. */
    public static final Author SYSTEM = new Author(Kind.SYSTEM, "casewright", "Casewright");

    /** A person of a customer. */
    public static Author customer(Person person) {
        return new Author(Kind.CUSTOMER, person.id().toString(), person.name());
    }

    /** Somebody who works here, by the name they sign in with. */
    public static Author engineer(String id, String name) {
        return new Author(Kind.ENGINEER, id, name);
    }

    /** Whose side the author is on. */
    public enum Kind {
        CUSTOMER,
        ENGINEER,
        SYSTEM;

        /** The word in tables and answers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
