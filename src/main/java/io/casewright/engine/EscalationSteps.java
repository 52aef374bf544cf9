package io.casewright.engine;

import io.casewright.cases.PromiseCare;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.promise.Escalations;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a model may do to have a promise looked after: {@code ${escalations.alert(caseNumber, desk, promise)}}. */
@Component
public class EscalationSteps {

    /** Nobody is asked to do anything. */
    private static final String NOBODY = "nobody";

    private final Escalations escalations;
    private final Alerted alerted;
    private final PromiseTasks tasks;
    private final PromiseCare care;
    private final ActingEngineer engineer;

    EscalationSteps(
            Escalations escalations, Alerted alerted, PromiseTasks tasks, PromiseCare care, ActingEngineer engineer) {
        this.escalations = escalations;
        this.alerted = alerted;
        this.tasks = tasks;
        this.care = care;
        this.engineer = engineer;
    }

    /** Keeps whom the policy wants alerted, as it has just answered; answers what is to come. */
    public String plan(String caseNumber, String promise, String promiseKind) {
        escalations.keep(UUID.fromString(promise), alerted.steps(CaseNumber.of(caseNumber), promiseKind));
        return lookAhead(promise);
    }

    /** Whether a {@code step} is to come, none is because the clock {@code stands-still}, or it is {@code over}. */
    public String lookAhead(String promise) {
        return escalations.ahead(UUID.fromString(promise)).word();
    }

    /** When the next step is due. */
    public Date nextAt(String promise) {
        return escalations
                .nextAt(UUID.fromString(promise))
                .map(Date::from)
                .orElseThrow(() -> new IllegalStateException("No step is due on promise " + promise + "."));
    }

    /** When what is looked after is due. */
    public Date dueAt(String promise) {
        return Date.from(escalations.promise(UUID.fromString(promise)).dueAt());
    }

    /** Which promise it is, of which case and until when, in our own words and in the desk's zone. */
    public String owed(String caseNumber, String desk, String promise) {
        return tasks.owed(CaseNumber.of(caseNumber), DeskId.of(desk), UUID.fromString(promise));
    }

    /** Writes to whoever is to be alerted now, if that is by mail; answers the group that gets a task, or nobody. */
    public String alert(String caseNumber, String desk, String promise) {
        return escalations
                .give(UUID.fromString(promise))
                .map(alert -> alerted.alert(CaseNumber.of(caseNumber), DeskId.of(desk), alert))
                .orElse(NOBODY);
    }

    /**
     * Brings a task up to date that the group has open about this promise, so that nobody finds two of them; answers
     * whether there is one (SN-4).
     */
    public boolean followUp(String caseNumber, String desk, String promise, String alertGroup) {
        return tasks.followUp(CaseNumber.of(caseNumber), DeskId.of(desk), UUID.fromString(promise), alertGroup);
    }

    /** Takes what somebody does about a promise into the case, for colleagues. */
    public void seeTo(String caseNumber, String promise, @Nullable String seenTo) {
        care.seeTo(CaseNumber.of(caseNumber), engineer.author(), escalations.promise(UUID.fromString(promise)), seenTo);
    }
}
