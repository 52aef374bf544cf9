package io.casewright.engine;

import io.casewright.desk.CaseNumber;
import io.casewright.engine.gate.Names;
import io.casewright.mail.CaseLetters;
import org.springframework.stereotype.Component;

/** What a model may write: {@code ${mail.send(caseNumber, 'case-received')}}. */
@Component
public class MailSteps {

    private final CaseLetters letters;

    MailSteps(CaseLetters letters) {
        this.letters = letters;
    }

    /** Puts one of our texts about a case into the outbox, once per occasion. */
    public void send(String caseNumber, @Names(Names.Kind.LETTER) String kind) {
        letters.send(CaseNumber.of(caseNumber), kind);
    }
}
