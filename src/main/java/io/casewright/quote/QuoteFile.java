package io.casewright.quote;

import io.casewright.cases.Author;
import io.casewright.cases.CaseState;
import io.casewright.cases.Channel;
import io.casewright.cases.SideStory;
import io.casewright.cases.SupportCase;
import io.casewright.cases.WrongState;
import io.casewright.desk.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** One quote with its versions and its history, for those who change it. They hold its case first, so none crosses. */
@Component
class QuoteFile {

    private final QuoteRecords.QuoteTable quotes;
    private final QuoteRecords.Versions versions;
    private final QuoteRecords.Steps steps;
    private final SideStory story;
    private final Clock clock;

    QuoteFile(
            QuoteRecords.QuoteTable quotes,
            QuoteRecords.Versions versions,
            QuoteRecords.Steps steps,
            SideStory story,
            Clock clock) {
        this.quotes = quotes;
        this.versions = versions;
        this.steps = steps;
        this.story = story;
        this.clock = clock;
    }

    SupportCase hold(CaseNumber number) {
        return story.hold(number);
    }

    /** @throws QuoteNotFound if there is none of this number */
    Quote change(QuoteNumber number) {
        story.hold(number.caseNumber());
        return quotes.find(number.value()).orElseThrow(QuoteNotFound::new);
    }

    /** @throws WrongState if it stands elsewhere */
    Quote change(QuoteNumber number, QuoteState... expected) {
        Quote quote = change(number);
        if (!List.of(expected).contains(quote.state())) {
            throw new WrongState("Quote " + number + " is " + words(quote.state()) + ".");
        }
        return quote;
    }

    static String words(QuoteState state) {
        return switch (state) {
            case DRAFT -> "being priced";
            case APPROVAL -> "waiting for approval";
            case READY -> "ready to be sent";
            case SENT -> "with the customer";
            default -> state.word();
        };
    }

    int countOf(CaseNumber number) {
        return quotes.ofCase(number.value()).size();
    }

    Quote add(Quote quote) {
        return quotes.save(quote);
    }

    QuoteVersion add(QuoteVersion version) {
        return versions.save(version);
    }

    /** The version that counts. */
    QuoteVersion last(Quote quote) {
        return version(quote, quote.versions());
    }

    /** @throws QuoteNotFound if there is no such version */
    QuoteVersion version(Quote quote, int ordinal) {
        return versions.find(quote.number().value(), ordinal).orElseThrow(QuoteNotFound::new);
    }

    List<QuoteStep> steps(Quote quote) {
        return steps.of(quote.number().value());
    }

    Instant now() {
        return clock.instant();
    }

    void note(Quote quote, String kind, Author author, String words) {
        steps.save(new QuoteStep(quote, steps(quote).size() + 1, kind, author, words, now()));
    }

    /** Adds what happened to the quote's history, and a sentence about it to the case. */
    void tell(Quote quote, String kind, Author author, String words, String sentence) {
        note(quote, kind, author, words);
        story.tell(quote.caseNumber(), author, sentence);
    }

    /** What is told besides where a parked case goes on waiting for a contract (ST-2). */
    String parked(Quote quote) {
        boolean waits = quote.origin() == Origin.REINSTATEMENT
                && hold(quote.caseNumber()).state() == CaseState.PARKED;
        return waits ? " The case stays parked, with everything that was written, until support covers it." : "";
    }

    /** Adds what a customer asks about it. */
    void ask(Quote quote, Author customer, Channel channel, String question) {
        note(quote, QuoteStep.ASKED, customer, question);
        story.ask(quote.caseNumber(), customer, channel, question);
    }
}
