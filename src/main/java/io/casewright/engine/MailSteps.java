package io.casewright.engine;

import io.casewright.cases.SupportCases;
import io.casewright.desk.CaseNumber;
import io.casewright.engine.gate.Names;
import io.casewright.mail.CaseLetters;
import io.casewright.quote.QuoteNumber;
import org.springframework.stereotype.Component;

/** What a model may write: {@code ${mail.send(caseNumber, 'case-received')}}. */
@Component
public class MailSteps {

    private final CaseLetters letters;
    private final QuoteNews quotes;
    private final SupportCases cases;

    MailSteps(CaseLetters letters, QuoteNews quotes, SupportCases cases) {
        this.letters = letters;
        this.quotes = quotes;
        this.cases = cases;
    }

    /** Puts one of our texts about a case into the outbox, once per occasion. */
    public void send(String caseNumber, @Names(Names.Kind.LETTER) String kind) {
        letters.send(CaseNumber.of(caseNumber), kind);
    }

    /** The same about a quote, once for each of its versions; an order is told to both sides (CT-8). */
    public void sendQuote(String quote, @Names(Names.Kind.LETTER) String kind) {
        QuoteNumber number = QuoteNumber.of(quote);
        quotes.send(number, cases.get(number.caseNumber()).desk(), kind);
    }
}
