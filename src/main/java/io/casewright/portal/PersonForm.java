package io.casewright.portal;

import io.casewright.cases.InvalidInput.Problem;
import io.casewright.customer.Person;
import io.casewright.portal.FieldView.Choice;
import io.casewright.portal.FieldView.Kind;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a person is called, and in which zone they read times. */
final class PersonForm {

    private static final int LONGEST_NAME = 200;
    private static final Set<String> REGIONS = Set.of(
            "Africa",
            "America",
            "Antarctica",
            "Arctic",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific");

    private PersonForm() {}

    static FormView of(Person person) {
        return form(person)
                .filled(Map.of("name", person.name(), "zone", person.zone().getId()));
    }

    static FormView checked(Person person, Map<String, String> sent) {
        List<Problem> problems = new ArrayList<>();
        checkName(sent.getOrDefault("name", ""), problems);
        String zone = sent.getOrDefault("zone", "");
        if (!zones(person).contains(zone)) {
            problems.add(new Problem("zone", "The time zone must be one of those offered."));
        }
        return form(person).filled(sent).refused(problems);
    }

    /** Notes what keeps a text from being somebody's name. */
    static void checkName(String name, List<Problem> problems) {
        if (name.isBlank()) {
            problems.add(new Problem("name", "The name is missing."));
        } else if (name.strip().length() > LONGEST_NAME) {
            problems.add(new Problem("name", "The name may have " + LONGEST_NAME + " characters."));
        } else if (name.codePoints().anyMatch(PersonForm::noText)) {
            problems.add(new Problem("name", "The name contains characters that are no text."));
        }
    }

    private static boolean noText(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.SURROGATE
                || !Character.isDefined(character);
    }

    private static FormView form(Person person) {
        return FormView.of(
                FieldView.of(Kind.LINE, "name", "Name")
                        .helped("As engineers shall address you.")
                        .mandatory(true)
                        .completedBy("name"),
                FieldView.of(Kind.SELECT, "zone", "Time zone")
                        .helped("All times are shown in it.")
                        .offering(zones(person).stream()
                                .map(zone -> new Choice(zone, zone.replace('_', ' ')))
                                .toList())
                        .mandatory(true));
    }

    /** Those named after places, and whichever the person has now: offsets change twice a year (ALL-2). */
    private static Set<String> zones(Person person) {
        Set<String> zones = new TreeSet<>();
        zones.add("Etc/UTC");
        zones.add(person.zone().getId());
        ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> REGIONS.contains(zone.split("/", 2)[0]))
                .forEach(zones::add);
        return zones;
    }
}
