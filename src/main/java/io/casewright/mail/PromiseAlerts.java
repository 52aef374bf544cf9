package io.casewright.mail;

import io.casewright.cases.SupportCase;
import io.casewright.cases.SupportCases;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import io.casewright.promise.Alert;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseView;
import io.casewright.time.ShownTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells staff how a promise stands. Nothing the customer wrote goes into these letters. */
@Component
@Transactional
public class PromiseAlerts {

    private static final String KIND = "promise-alert";

    private final SupportCases cases;
    private final Desks desks;
    private final LetterValues values;
    private final Outbox outbox;
    private final Clock clock;

    PromiseAlerts(SupportCases cases, Desks desks, LetterValues values, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.desks = desks;
        this.values = values;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Writes to each of them, once for each step of the promise. */
    public void write(CaseNumber number, Alert alert, List<Recipient> recipients) {
        SupportCase supportCase = cases.get(number);
        Desk desk = desks.get(supportCase.desk());
        PromiseView promise = alert.promise();
        recipients.forEach(recipient -> outbox.write(new Letter(
                desk.id(),
                recipient.email(),
                KIND,
                number + "/promise/" + promise.id() + "/" + alert.share(),
                number.value(),
                Map.of(
                        "name", recipient.name(),
                        "number", number.value(),
                        "desk", desk.name(),
                        "what", PromiseKind.of(promise.kind()).inWords(),
                        "standing", standing(promise, clock.instant()),
                        "due", ShownTime.in(desk.zone(), promise.dueAt()),
                        "link", values.linkTo(number)))));
    }

    private static String standing(PromiseView promise, Instant now) {
        return now.isAfter(promise.dueAt()) ? "was due" : "is due";
    }
}
