package io.casewright.journey;

import io.casewright.DeskFixtures.Example;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One way a case can go, in two halves: the product is restarted between them.
 *
 * @param process whose story it is
 * @param customer what the desk's policy must say of the customer
 */
record Way(
        String process,
        String story,
        Predicate<Example> customer,
        Consumer<JourneyCase> begin,
        Consumer<JourneyCase> end) {

    private static final String ENGINEERS = "support-engineers";

    static List<Way> all() {
        return List.of(
                covered(
                        "support-case",
                        "CH-16: answered, then resolved",
                        journey ->
                                journey.completes(ENGINEERS, Map.of("outcome", "keep", "answer", "We look into it.")),
                        journey -> journey.completes(
                                ENGINEERS, Map.of("outcome", "resolve", "answer", "Install the update."))),
                covered(
                        "await-customer",
                        "ALL-7: asked, and the customer replies after the restart",
                        journey -> journey.completes(
                                ENGINEERS, Map.of("outcome", "wait", "answer", "Which version is it?")),
                        journey -> {
                            journey.replies("Version 9.");
                            journey.completes(ENGINEERS, Map.of("outcome", "resolve", "answer", "Update to 10."));
                        }));
    }

    private static Way covered(String process, String story, Consumer<JourneyCase> begin, Consumer<JourneyCase> end) {
        return new Way(process, story, example -> example.expects("entitlement", "coverage", "covered"), begin, end);
    }

    @Override
    public String toString() {
        return process + ": " + story;
    }
}
