package io.casewright.engine;

import io.casewright.cases.CaseState;
import io.casewright.cases.EngineerCount;
import io.casewright.cases.EngineerDecision;
import io.casewright.cases.Handling;
import io.casewright.cases.PendingCases;
import io.casewright.cases.ServiceWish;
import io.casewright.cases.Spoken;
import io.casewright.cases.SupportCases;
import io.casewright.cases.Waiting;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.desk.Desks;
import java.time.Instant;
import java.util.Date;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a model may do with a case: {@code ${cases.park(caseNumber)}}. */
@Component
public class CaseSteps {

    private final SupportCases cases;
    private final PendingCases pending;
    private final Handling handling;
    private final ActingEngineer engineer;
    private final Desks desks;

    CaseSteps(SupportCases cases, PendingCases pending, Handling handling, ActingEngineer engineer, Desks desks) {
        this.cases = cases;
        this.pending = pending;
        this.handling = handling;
        this.engineer = engineer;
        this.desks = desks;
    }

    /** Whether a case that was parked is with us again (ST-2). */
    public boolean takenUpAgain(String caseNumber) {
        return cases.get(CaseNumber.of(caseNumber)).state() != CaseState.PARKED;
    }

    /** What an engineer of this desk may choose to do with a case, with blanks between (CT-6, CT-8, ST-11). */
    public String offered(String desk) {
        return String.join(" ", EngineerDecision.offeredAt(desks.get(DeskId.of(desk))));
    }

    /** Takes what the engineer wrote and chose into the case, and answers what happens next. */
    public String takeOver(
            String caseNumber,
            @Nullable String outcome,
            @Nullable String answer,
            @Nullable String confirmedKind,
            @Nullable String confirmedPriority,
            @Nullable String confirmedScope,
            @Nullable String reason,
            @Nullable String promisedWhat,
            @Nullable String promisedBy,
            @Nullable String service,
            @Nullable String hours,
            @Nullable String words,
            @Nullable String goesOn,
            @Nullable String counted,
            @Nullable String countedNumber) {
        return handling.takeOver(
                CaseNumber.of(caseNumber),
                engineer.author(),
                new EngineerDecision(
                        outcome,
                        answer,
                        confirmedKind,
                        confirmedPriority,
                        confirmedScope,
                        reason,
                        new Spoken(promisedWhat, promisedBy),
                        new ServiceWish(service, hours, words, goesOn),
                        new EngineerCount(counted, countedNumber)));
    }

    /** The case is pending from now on (ALL-7). */
    public void awaitCustomer(String caseNumber) {
        pending.awaitCustomer(CaseNumber.of(caseNumber));
    }

    /** When the customer is reminded. */
    public Date reminderAt(String caseNumber) {
        return waiting(caseNumber, Waiting::reminderAt);
    }

    /** When the case closes if no answer comes. */
    public Date closesAt(String caseNumber) {
        return waiting(caseNumber, Waiting::closesAt);
    }

    /** Whether the days of silence are {@code over}, somebody has {@code answered}, or it is {@code exempt} (ALL-7). */
    public String silence(String caseNumber) {
        return pending.silence(CaseNumber.of(caseNumber));
    }

    /** Closes a case nobody answered on; answers what happens next. */
    public String closeSilent(String caseNumber) {
        pending.closeSilent(CaseNumber.of(caseNumber));
        return "closed";
    }

    /** The case is with us again; answers what happens next. */
    public String resume(String caseNumber) {
        pending.resume(CaseNumber.of(caseNumber));
        return "keep";
    }

    private Date waiting(String caseNumber, Function<Waiting, Instant> time) {
        return cases.get(CaseNumber.of(caseNumber))
                .waiting()
                .map(time)
                .map(Date::from)
                .orElseThrow(() -> new IllegalStateException("Case " + caseNumber + " waits for nobody."));
    }
}
