package io.casewright.quote;

import io.casewright.cases.CaseNotFound;
import io.casewright.cases.Viewer;
import io.casewright.customer.Person;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All quotes, for those who read them. What one may not see does not exist. */
@Component
@Transactional(readOnly = true)
public class QuoteBook {

    private static final List<String> OPEN = Stream.of(QuoteState.values())
            .filter(QuoteState::open)
            .map(QuoteState::word)
            .toList();

    private final QuoteRecords.QuoteTable quotes;
    private final QuoteRecords.Versions versions;
    private final QuoteRecords.Steps steps;
    private final QuoteAudience audience;
    private final Clock clock;

    QuoteBook(
            QuoteRecords.QuoteTable quotes,
            QuoteRecords.Versions versions,
            QuoteRecords.Steps steps,
            QuoteAudience audience,
            Clock clock) {
        this.quotes = quotes;
        this.versions = versions;
        this.steps = steps;
        this.audience = audience;
        this.clock = clock;
    }

    /** @throws QuoteNotFound if there is no such quote for this viewer */
    public QuoteView view(QuoteNumber number, Viewer viewer) {
        Quote quote = find(number);
        if (!audience.sees(quote, viewer)) {
            throw new QuoteNotFound();
        }
        return view(quote, viewer);
    }

    /** For the process and its letters, which may see every quote. */
    public QuoteView view(QuoteNumber number) {
        Quote quote = find(number);
        return view(quote, Viewer.product(quote.desk()));
    }

    /** The same of all quotes of a case, oldest first. */
    public List<QuoteView> ofCase(CaseNumber number) {
        return quotes.ofCase(number.value()).stream()
                .map(quote -> view(quote, Viewer.product(quote.desk())))
                .toList();
    }

    /**
     * The quotes of a case, oldest first.
     *
     * @throws CaseNotFound if there is no such case for this viewer
     */
    public List<QuoteView> ofCase(CaseNumber number, Viewer viewer) {
        List<Quote> found = quotes.ofCase(number.value());
        audience.mustSeeCase(number, viewer);
        return found.stream().map(quote -> view(quote, viewer)).toList();
    }

    /** The quotes of some desks that are being priced or wait for the customer, oldest request first. */
    public List<QuoteView> open(Viewer.Staff viewer, int limit) {
        List<String> desks = viewer.desks().stream().map(DeskId::value).toList();
        return quotes.ofDesks(desks, OPEN, Limit.of(limit)).stream()
                .map(quote -> view(quote, viewer))
                .toList();
    }

    /** The people who may buy by it, by name; whoever asked for it is not always among them. */
    public List<Person> buyers(QuoteNumber number) {
        return audience.buyers(find(number));
    }

    /** The first instant at which the version the customer has cannot be accepted any more, in UTC. */
    public Instant validUntil(QuoteNumber number) {
        return sent(number).validUntil();
    }

    /** When the customer is reminded of the version they have, in UTC. */
    public Instant reminderAt(QuoteNumber number) {
        return sent(number).remindAt();
    }

    private QuoteVersion.Sent sent(QuoteNumber number) {
        Quote quote = find(number);
        QuoteVersion.Sent sent = versions.find(number.value(), quote.versions())
                .map(QuoteVersion::sent)
                .orElse(null);
        if (sent == null) {
            throw new IllegalStateException("Quote " + number + " was not sent.");
        }
        return sent;
    }

    private Quote find(QuoteNumber number) {
        return quotes.find(number.value()).orElseThrow(QuoteNotFound::new);
    }

    private QuoteView view(Quote quote, Viewer viewer) {
        boolean internal = viewer.internal();
        Instant now = clock.instant();
        List<QuoteVersionView> shown = versions.of(quote.number().value()).stream()
                .filter(version -> internal || !version.state().internal())
                .map(version -> QuoteVersionView.of(quote, version, now))
                .toList();
        List<QuoteStepView> history = internal
                ? steps.of(quote.number().value()).stream().map(QuoteStep::view).toList()
                : List.of();
        return new QuoteView(
                quote.number(),
                quote.caseNumber(),
                quote.desk(),
                audience.company(quote),
                quote.service(),
                quote.serviceName(),
                quote.words(),
                quote.hours(),
                quote.origin(),
                state(quote, shown, internal),
                quote.requestedAt(),
                shown,
                history,
                viewer instanceof Viewer.Customer customer && audience.buys(quote, customer),
                audience.buyersInWords(quote));
    }

    private static QuoteState state(Quote quote, List<QuoteVersionView> shown, boolean internal) {
        if (quote.state().internal() && !internal) {
            return QuoteState.DRAFT;
        }
        return quote.state() == QuoteState.SENT && !shown.isEmpty()
                ? shown.get(shown.size() - 1).state()
                : quote.state();
    }
}
