package io.casewright.cases;

import java.util.List;

/**
 * What keeps a case from support, in words for the customer (ALL-11).
 *
 * @param reason why it is not covered
 * @param remedy in one word: {@code reinstate}, {@code sponsor}, {@code upgrade} …
 * @param advice what would change that
 * @param namedContacts who may ask for this company instead, by name; empty where that would not help (CT-1)
 */
public record Obstacle(String reason, String remedy, String advice, List<String> namedContacts) {

    public Obstacle {
        namedContacts = List.copyOf(namedContacts);
    }

    /** What would change it, with the names where names help. */
    public String adviceWithNames() {
        return namedContacts.isEmpty() ? advice : advice + " Named: " + String.join(", ", namedContacts) + ".";
    }
}
