package io.casewright.mail;

import io.casewright.cases.SupportCase;
import io.casewright.cases.SupportCases;
import io.casewright.customer.Customers;
import io.casewright.customer.Person;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desks;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to the person whose case it is. Nothing somebody else wrote goes into these letters,
 * only where to read it; except for the invitation to a call, by which one prepares.
 */
@Component
@Transactional
public class CaseLetters {

    private final SupportCases cases;
    private final Customers customers;
    private final Desks desks;
    private final LetterValues values;
    private final Outbox outbox;

    CaseLetters(SupportCases cases, Customers customers, Desks desks, LetterValues values, Outbox outbox) {
        this.cases = cases;
        this.customers = customers;
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
        Person person = customers.person(supportCase.person());
        Map<String, String> filled = new HashMap<>();
        filled.put("name", person.name());
        filled.put("number", number.value());
        filled.put("desk", desks.get(supportCase.desk()).name());
        filled.put("link", values.linkTo(number));
        Optional<String> news = values.fill(kind, supportCase, person.zone(), filled);
        news.ifPresent(what -> outbox.write(new Letter(
                supportCase.desk(),
                person.email(),
                kind,
                number + "/" + supportCase.cycle() + "/" + what,
                number.value(),
                filled)));
    }
}
