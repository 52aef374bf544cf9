package io.casewright.cases;

import io.casewright.cases.Asking.Word;
import io.casewright.customer.Role;
import io.casewright.desk.CaseNumber;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a case that support does not cover (ALL-11). */
@Component
@Transactional
public class Remedies {

    /** What a contract would change, and so sales. */
    private static final Set<String> SOLD = Set.of("reinstate", "renew", "buy");

    /** What a colleague's word would change, and whose. */
    private static final Map<String, Role> SPONSORS =
            Map.of("sponsor", Role.POWER_USER, "named-contact", Role.KEY_CONTACT);

    private final CaseRecords.Cases cases;
    private final Askings askings;
    private final Timeline timeline;
    private final Endings endings;

    Remedies(CaseRecords.Cases cases, Askings askings, Timeline timeline, Endings endings) {
        this.cases = cases;
        this.askings = askings;
        this.timeline = timeline;
        this.endings = endings;
    }

    /**
     * Parks a case: what was written is kept and waits (ALL-11). Colleagues whose word would change it are asked for it.
     *
     * @param remedy what would change it, as the policy answered
     * @return whether sales can change it
     */
    public boolean park(CaseNumber number, String remedy) {
        SupportCase supportCase = cases.change(number);
        supportCase.rest(CaseState.PARKED);
        timeline.event(supportCase, Author.SYSTEM, "Parked: support does not cover this case at the moment.");
        Role sponsors = SPONSORS.get(remedy);
        if (sponsors != null
                && askings.ask(supportCase, Word.SPONSORSHIP, sponsors, supportCase.person())
                        .isEmpty()) {
            timeline.event(
                    supportCase,
                    Author.SYSTEM,
                    "Nobody can sponsor it: the company has no other "
                            + sponsors.word().replace('-', ' ') + " at present.");
        }
        return SOLD.contains(remedy) && supportCase.account() != null;
    }

    /** Nothing will change it: the case ends without support, and what was written stays. */
    public void giveUp(CaseNumber number) {
        SupportCase supportCase = cases.change(number);
        if (supportCase.state().open()) {
            endings.end(
                    supportCase,
                    CaseState.RESOLVED,
                    Endings.REFUSED,
                    timeline.event(supportCase, Author.SYSTEM, "Ended without support."));
        }
    }
}
