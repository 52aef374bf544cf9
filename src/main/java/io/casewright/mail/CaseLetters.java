package io.casewright.mail;

import io.casewright.cases.SupportCase;
import io.casewright.cases.SupportCases;
import io.casewright.customer.Person;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to those a case concerns. Nothing somebody else wrote goes into these letters,
 * only where to read it; except for the invitation to a call, by which one prepares.
 */
@Component
@Transactional
public class CaseLetters {

    private final SupportCases cases;
    private final Recipients recipients;
    private final Desks desks;
    private final LetterValues values;
    private final Outbox outbox;

    CaseLetters(SupportCases cases, Recipients recipients, Desks desks, LetterValues values, Outbox outbox) {
        this.cases = cases;
        this.recipients = recipients;
        this.desks = desks;
        this.values = values;
        this.outbox = outbox;
    }

    /**
     * Writes one of our texts about a case, once per occasion: the same news is never told twice.
     *
     * @param kind such as {@code case-received}
     * @throws IllegalArgumentException if there is no such text
     */
    public void send(CaseNumber number, String kind) {
        SupportCase supportCase = cases.get(number);
        recipients.of(supportCase, kind).forEach(addressee -> send(supportCase, addressee));
    }

    private void send(SupportCase supportCase, Recipients.Addressee addressee) {
        Person person = addressee.person();
        Map<String, String> filled = known(supportCase);
        filled.put("name", person.name());
        Optional<String> news = values.fill(addressee.kind(), supportCase, person.zone(), filled);
        news.map(what -> what.equals(addressee.kind()) ? addressee.news() : what)
                .ifPresent(what -> write(supportCase, person.email(), addressee.kind(), what, filled));
    }

    /** Tells those in copy that sales has made an offer (ST-2); they need not be known to us. */
    public void copyOffer(CaseNumber number, List<String> addresses) {
        SupportCase supportCase = cases.get(number);
        addresses.forEach(address ->
                write(supportCase, address, "offer-copy", "offer-" + supportCase.version(), known(supportCase)));
    }

    private Map<String, String> known(SupportCase supportCase) {
        Map<String, String> filled = new HashMap<>();
        filled.put("number", supportCase.number().value());
        filled.put("desk", desks.get(supportCase.desk()).name());
        filled.put("link", values.linkTo(supportCase.number()));
        filled.put("author", recipients.author(supportCase));
        filled.put("company", recipients.company(supportCase));
        return filled;
    }

    private void write(SupportCase supportCase, String address, String kind, String news, Map<String, String> filled) {
        outbox.write(new Letter(
                supportCase.desk(),
                address,
                kind,
                supportCase.number() + "/" + supportCase.cycle() + "/" + news,
                supportCase.number().value(),
                filled));
    }
}
