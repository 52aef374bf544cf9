package io.casewright.cases;

import io.casewright.desk.Desk;
import io.casewright.desk.IntakeFact;
import io.casewright.policy.Policies;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a call back needs: whom, and on which number (SN-5). What is missing is asked for; nothing waits for it. */
@Component
class CallNeeds {

    static final String CONTACT_NAME = "contactName";
    static final String CALL_BACK_NUMBER = "callBackNumber";

    private final CaseLedger ledger;
    private final Policies policies;
    private final Timeline timeline;

    CallNeeds(CaseLedger ledger, Policies policies, Timeline timeline) {
        this.ledger = ledger;
        this.policies = policies;
        this.timeline = timeline;
    }

    Instant now() {
        return timeline.now();
    }

    Needed of(SupportCase supportCase) {
        Map<String, Object> known = ledger.factsOf(supportCase.number());
        return new Needed(
                text(known, CONTACT_NAME),
                text(known, CALL_BACK_NUMBER),
                asked(supportCase)
                        .filter(fact -> !known.containsKey(fact.name()))
                        .map(IntakeFact::label)
                        .toList());
    }

    /** Asks in the case for what is missing. */
    void ask(SupportCase supportCase) {
        List<String> missing = of(supportCase).missing();
        if (!missing.isEmpty()) {
            timeline.event(
                    supportCase,
                    Author.SYSTEM,
                    "For the call we need to know: " + String.join(" ", missing)
                            + " Please reply with it – no clock waits for it.");
        }
    }

    /** What the desk asks for such calls. */
    private Stream<IntakeFact> asked(SupportCase supportCase) {
        Desk desk = policies.desk(supportCase.policy());
        return Stream.of(CONTACT_NAME, CALL_BACK_NUMBER).map(desk::intakeFact).flatMap(Optional::stream);
    }

    private static @Nullable String text(Map<String, Object> known, String name) {
        return known.get(name) instanceof String text ? text : null;
    }

    /**
     * What is known for the call.
     *
     * @param missing what is not, in the desk's words
     */
    record Needed(@Nullable String contactName, @Nullable String callBackNumber, List<String> missing) {}
}
