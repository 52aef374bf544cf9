package io.casewright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures.Example;
import java.time.Duration;
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
                        Way::resolve),
                covered(
                        "await-customer",
                        "ALL-7: asked, and the customer replies after the restart",
                        journey -> journey.completes(
                                ENGINEERS, Map.of("outcome", "wait", "answer", "Which version is it?")),
                        journey -> {
                            journey.replies("Version 9.");
                            resolve(journey);
                        }),
                covered(
                        "resolve-issue",
                        "CH-8: reproduced and logged, then released",
                        journey -> {
                            take(journey, "issue");
                            journey.completes(
                                    ENGINEERS, Map.of("finding", "reproduced", "tried", "On a clean machine."));
                            journey.completes(ENGINEERS, Map.of("trackerReference", "ISSUE-1"));
                        },
                        journey -> journey.completes(
                                ENGINEERS,
                                Map.of("delivery", "released", "release", "10.1", "answer", "It is fixed in 10.1."))),
                covered(
                        "review-enhancement",
                        "CH-10: waits for product, then reviewed against criteria",
                        journey -> take(journey, "enhancement"),
                        journey -> journey.completes("product", reviewed())),
                covered(
                        "change-configuration",
                        "CH-11: changed if an administrator asked, declined if nobody can confirm",
                        journey -> take(journey, "configuration-change"),
                        Way::settleChange),
                covered(
                        "paid-service",
                        "CT-8: sent, then accepted, delivered and charged after the restart",
                        Way::quote,
                        Way::order),
                covered("await-order", "CT-8: sent, and expired while nothing ran", Way::quote, journey -> {
                    Sale sale = Sale.beside(journey);
                    if (sale.isSold()) {
                        sale.isTooLateAfter(Duration.ofDays(32));
                    }
                }),
                new Way(
                        "remedy",
                        "ALL-11: parked, then covered after all, and resolved",
                        example -> example.expects("entitlement", "coverage", "not-covered"),
                        journey -> assertThat(journey.state()).isEqualTo("parked"),
                        journey -> {
                            journey.isCoveredAfterAll();
                            resolve(journey);
                        }),
                covered(
                        "schedule-call",
                        "CH-14 CH-15: arranged where the policy offers calls, then held",
                        Way::arrangeCall,
                        Way::holdCall),
                covered(
                        "share-knowledge",
                        "CS-1: resolved, then closed with what was learned",
                        Way::resolve,
                        journey -> {
                            journey.completes(
                                    ENGINEERS,
                                    Map.of("sharing", "new", "title", "Updating helps", "body", "Install the update."));
                            journey.hasNoTask();
                        }));
    }

    /** Where the desk sells something; elsewhere there is nothing but to resolve. */
    private static void quote(JourneyCase journey) {
        Sale sale = Sale.beside(journey);
        if (!sale.isSold()) {
            resolve(journey);
            return;
        }
        sale.isSplitOff();
        sale.isSent();
    }

    private static void order(JourneyCase journey) {
        Sale sale = Sale.beside(journey);
        if (sale.isSold()) {
            DeskCustomer buyer = journey.people().buyerBeside(journey.customer());
            assertThat(sale.isAcceptedBy(buyer).statusCode()).isEqualTo(200);
            sale.isDelivered();
            sale.isConfirmedBy(buyer);
            sale.isOnTheListOfCharges();
        }
    }

    private static void resolve(JourneyCase journey) {
        journey.completes(ENGINEERS, Map.of("outcome", "resolve", "answer", "Install the update."));
    }

    private static void take(JourneyCase journey, String kind) {
        journey.completes(ENGINEERS, Map.of("outcome", "recategorise", "confirmedKind", kind));
    }

    /** Where the policy has calls: by booking, or at once where there is nothing to book with. */
    private static void arrangeCall(JourneyCase journey) {
        journey.completes(ENGINEERS, Map.of("outcome", "call"));
        if (journey.waitsFor(ENGINEERS, "Decide on a call") && !arranged(journey, "booking")) {
            assertThat(arranged(journey, "phone")).isTrue();
        }
    }

    private static boolean arranged(JourneyCase journey, String way) {
        Map<String, String> decision = Map.of(
                "callDecision", "arrange",
                "callPurpose", "See the error together.",
                "callWay", way,
                "callNumber", "+1 716 555 0100");
        return journey.tries(ENGINEERS, decision).statusCode() < 300;
    }

    private static void settleChange(JourneyCase journey) {
        journey.completes(
                ENGINEERS,
                journey.waitsFor(ENGINEERS, "Change configuration")
                        ? Map.of("changeOutcome", "done", "changeWords", "The portal has its new name.")
                        : Map.of("unconfirmedOutcome", "decline", "unconfirmedWords", "Nobody can confirm it."));
    }

    private static void holdCall(JourneyCase journey) {
        if (journey.state().equals("pending")) {
            journey.sends("/call-slot", Map.of("date", journey.tomorrow(), "time", "14:30", "zone", "Europe/Berlin"));
        }
        if (journey.waitsFor(ENGINEERS, "Hold call")) {
            journey.completes(
                    ENGINEERS, Map.of("callOutcome", "solved", "callMinutes", 1, "callReport", "Updated together."));
        } else {
            resolve(journey);
        }
    }

    private static Map<String, String> reviewed() {
        return Map.of(
                "verdict", "later",
                "benefit", "medium",
                "reach", "several",
                "effort", "small",
                "direction", "fits",
                "answer", "We keep it for a later release.",
                "afterwards", "resolve");
    }

    private static Way covered(String process, String story, Consumer<JourneyCase> begin, Consumer<JourneyCase> end) {
        return new Way(process, story, example -> example.expects("entitlement", "coverage", "covered"), begin, end);
    }

    @Override
    public String toString() {
        return process + ": " + story;
    }
}
