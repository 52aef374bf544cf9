package io.casewright.mail;

import io.casewright.cases.SupportCase;
import io.casewright.cases.SupportCases;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells those on call that engineers meet about an incident (SN-7). Nothing anybody wrote goes into these letters. */
@Component
@Transactional
public class IncidentAlerts {

    private static final String KIND = "incident-alert";

    private final SupportCases cases;
    private final Desks desks;
    private final LetterValues values;
    private final Outbox outbox;
    private final Clock clock;

    IncidentAlerts(SupportCases cases, Desks desks, LetterValues values, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.desks = desks;
        this.values = values;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param again whether a call brings engineers back who stood by */
    public void write(CaseNumber number, boolean again, List<Recipient> recipients) {
        SupportCase supportCase = cases.get(number);
        Desk desk = desks.get(supportCase.desk());
        String bridge = desk.bridge().map(Desk.Phone::number).orElse("as agreed");
        recipients.forEach(to -> outbox.write(new Letter(
                desk.id(),
                to.email(),
                KIND,
                number + "/bridge/" + clock.instant(),
                number.value(),
                Map.of(
                        "name", to.name(),
                        "number", number.value(),
                        "desk", desk.name(),
                        "what", again ? "the customer called, engineers are back" : "engineers meet on the bridge",
                        "why",
                                again
                                        ? "Engineers stood by for a critical incident, and a call has brought them back."
                                        : "A critical incident was declared.",
                        "bridge", bridge,
                        "link", values.linkTo(number)))));
    }
}
