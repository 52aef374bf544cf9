package io.casewright.readme;

import java.util.List;

/**
 * A row of the README's table of doors.
 *
 * @param role who comes in here
 * @param places where to go: addresses, or folders
 * @param who in the demo; empty if nobody need sign in
 * @param first what to do first, and what it is called there
 */
record Door(String role, String places, String who, String first) {

    static List<Door> all() {
        return Markdown.read("README.md").table("who you are").stream()
                .map(cells -> new Door(
                        cells.get(0),
                        cells.get(1),
                        Markdown.wordsIn(cells.get(2)).stream().findFirst().orElse(""),
                        cells.get(3)))
                .toList();
    }

    static Door of(String role) {
        return all().stream()
                .filter(door -> door.role().contains(role))
                .findFirst()
                .orElseThrow();
    }

    List<String> addresses() {
        return Markdown.addressesIn(places);
    }

    String address() {
        return addresses().get(0);
    }

    /** What one is to find there. */
    List<String> names() {
        return Markdown.italicsIn(first);
    }

    @Override
    public String toString() {
        return role;
    }
}
