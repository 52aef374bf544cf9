package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.desk.IntakeFact;
import io.casewright.policy.Policies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A customer whose version was too old for support says which build they upgraded to (ST-4). */
@Component
@Transactional
public class Upgrades {

    /** The intake fact from which the product derives how old a version is. */
    public static final String BUILD_NUMBER = "buildNumber";

    private static final String UPGRADE = "upgrade";

    private final CaseRecords.Cases cases;
    private final CaseLedger ledger;
    private final Timeline timeline;
    private final Parking parking;
    private final Policies policies;

    Upgrades(CaseRecords.Cases cases, CaseLedger ledger, Timeline timeline, Parking parking, Policies policies) {
        this.cases = cases;
        this.ledger = ledger;
        this.timeline = timeline;
        this.parking = parking;
        this.policies = policies;
    }

    /**
     * The build is a stated fact from now on; the one before stays in the history. Entitlement is decided again, and if
     * the case is covered now, its clocks start now.
     *
     * @throws CaseNotFound if there is no such case, or it is not the viewer's own
     * @throws InvalidInput if the build cannot be taken
     * @throws WrongState if the case does not wait for an upgrade
     */
    public void state(CaseNumber number, Viewer viewer, Author author, @Nullable Object build) {
        SupportCase supportCase = cases.change(number);
        if (!cases.owns(supportCase, viewer)) {
            throw new CaseNotFound();
        }
        if (!awaits(supportCase)) {
            throw new WrongState("This case does not wait for an upgrade: it is "
                    + supportCase.state().word() + ".");
        }
        Object read = read(policies.desk(supportCase.policy()), build);
        Instant now = timeline.event(supportCase, author, author.name() + " upgraded to build " + read + ".");
        ledger.fact(CaseFact.stated(supportCase, BUILD_NUMBER, read, author, now));
        parking.takeUpAgain(supportCase, now);
    }

    /** Whether a newer version would get this case covered, and the desk asks for versions. */
    @Transactional(readOnly = true)
    public boolean awaits(SupportCase supportCase) {
        return supportCase.state() == CaseState.PARKED
                && policies.desk(supportCase.policy()).intakeFact(BUILD_NUMBER).isPresent()
                && parking.obstacle(supportCase.number())
                        .filter(obstacle -> obstacle.remedy().equals(UPGRADE))
                        .isPresent();
    }

    private static Object read(Desk desk, @Nullable Object build) {
        IntakeFact asked = desk.intakeFact(BUILD_NUMBER).orElseThrow();
        List<Problem> problems = new ArrayList<>();
        Object value = new IntakeAnswers(problems).readOne(asked, build);
        Words.refuse(problems);
        if (value == null) {
            throw new InvalidInput(BUILD_NUMBER, asked.label() + " is missing.");
        }
        return value;
    }
}
