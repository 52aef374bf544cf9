package io.casewright.mail;

import io.casewright.cases.SupportCase;
import io.casewright.cases.SupportCases;
import io.casewright.cases.UrgentCallView;
import io.casewright.cases.UrgentCalls;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import io.casewright.time.ShownTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells those on call that somebody is to be reached (SN-5, SN-10). Nothing the customer wrote goes into these letters. */
@Component
@Transactional
public class CallAlerts {

    private static final String KIND = "call-alert";

    private final SupportCases cases;
    private final UrgentCalls calls;
    private final Desks desks;
    private final LetterValues values;
    private final Outbox outbox;

    CallAlerts(SupportCases cases, UrgentCalls calls, Desks desks, LetterValues values, Outbox outbox) {
        this.cases = cases;
        this.calls = calls;
        this.desks = desks;
        this.values = values;
        this.outbox = outbox;
    }

    /** Writes to each of them, once for each call that is wanted in the cycle. */
    public void write(CaseNumber number, List<Recipient> recipients) {
        SupportCase supportCase = cases.get(number);
        calls.view(supportCase).ifPresent(call -> recipients.forEach(to -> write(supportCase, call, to)));
    }

    private void write(SupportCase supportCase, UrgentCallView call, Recipient to) {
        CaseNumber number = supportCase.number();
        Desk desk = desks.get(supportCase.desk());
        outbox.write(new Letter(
                desk.id(),
                to.email(),
                KIND,
                number + "/" + supportCase.cycle() + "/call-" + call.who().word(),
                number.value(),
                Map.of(
                        "name", to.name(),
                        "number", number.value(),
                        "desk", desk.name(),
                        "priority", String.valueOf(supportCase.assessment().priority()),
                        "what",
                                call.byContact()
                                        ? "it came in writing and cannot wait"
                                        : "the contact is to be called back",
                        "why", why(call, desk),
                        "link", values.linkTo(number))));
    }

    private static String why(UrgentCallView call, Desk desk) {
        if (call.byContact()) {
            return "It came in writing, and the contact was told to phone. Do not wait for that.";
        }
        Instant due = call.dueAt();
        return due == null
                ? "Call the contact back; writing alone is not enough."
                : "Call the contact back by " + ShownTime.in(desk.zone(), due) + "; writing alone is not enough.";
    }
}
