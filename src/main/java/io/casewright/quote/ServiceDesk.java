package io.casewright.quote;

import io.casewright.cases.Author;
import io.casewright.cases.CaseState;
import io.casewright.cases.DirectWish;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.InvalidInput.Problem;
import io.casewright.cases.KeyUsedBefore;
import io.casewright.cases.Repeats;
import io.casewright.cases.Submission;
import io.casewright.cases.SupportCases;
import io.casewright.cases.Viewer;
import io.casewright.cases.Words;
import io.casewright.cases.WrongState;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.CatalogueItem;
import io.casewright.desk.Desk;
import io.casewright.desk.DeskId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where customers ask for what a desk sells (CT-11). Asking buys nothing, so whoever may write to the desk may ask; who
 * may accept the quote is another question.
 */
@Component
public class ServiceDesk {

    private static final Pattern HOURS = Pattern.compile("[0-9]{1,6}([.][0-9]{1,6})?");

    private final SupportCases cases;
    private final Quotes quotes;
    private final QuoteBook book;
    private final PriceList prices;
    private final Repeats repeats;

    ServiceDesk(SupportCases cases, Quotes quotes, QuoteBook book, PriceList prices, Repeats repeats) {
        this.cases = cases;
        this.quotes = quotes;
        this.book = book;
        this.prices = prices;
        this.repeats = repeats;
    }

    /** What customers of a desk may ask for by themselves. */
    public List<CatalogueItem> offered(DeskId desk) {
        return prices.desk(desk).catalogue().buyable();
    }

    /**
     * Makes a case of it, with a quote for sales to price.
     *
     * @param key the sender's name for it: the same key makes one case however often it is sent
     * @throws InvalidInput naming every field that cannot be taken; nothing is changed
     * @throws KeyUsedBefore if the key came with something else before
     */
    public QuoteNumber ask(DeskId desk, DirectRequest asked, @Nullable String key) {
        Read read = read(prices.desk(desk), asked);
        CaseNumber number = cases.ask(
                new Submission(
                        desk,
                        asked.person(),
                        asked.account(),
                        asked.channel(),
                        asked.author(),
                        "Service asked for: " + read.service().name(),
                        read.words(),
                        null,
                        Map.of(),
                        null),
                new DirectWish(read.service().code(), read.hours()),
                key);
        return QuoteNumber.of(number, 1);
    }

    /**
     * Asks for it beside a case that is there.
     *
     * @param key the same key asks once, and is answered alike whatever came after it
     * @throws io.casewright.cases.CaseNotFound if there is no such case for this viewer
     * @throws InvalidInput naming every field that cannot be taken; nothing is changed
     * @throws KeyUsedBefore if the key came with something else before
     * @throws WrongState if the case has ended
     */
    @Transactional
    public QuoteNumber ask(CaseNumber number, Viewer.Customer viewer, DirectRequest asked, @Nullable String key) {
        Read read = read(prices.desk(cases.get(number, viewer).desk()), asked);
        String content = "service\n" + read.service().code() + "\n" + read.hours() + "\n" + read.words();
        List<QuoteNumber> made = new ArrayList<>();
        repeats.once(number, asked.author(), key, content, () -> {
            made.add(request(number, asked.author(), read));
            return number;
        });
        return made.isEmpty() ? before(number, viewer, read) : made.get(0);
    }

    private QuoteNumber request(CaseNumber number, Author author, Read read) {
        CaseState state = cases.get(number).state();
        if (!state.open()) {
            throw new WrongState(
                    "This case is " + state.word() + ": ask for the service by itself, or reply to the case.");
        }
        return quotes.request(
                number,
                author,
                new ServiceRequest(read.service().code(), read.words(), read.hours(), Origin.PAID_SERVICE));
    }

    /** What the same words were taken as the first time; sales may have quoted another service for them since. */
    private QuoteNumber before(CaseNumber number, Viewer viewer, Read read) {
        return book.ofCase(number, viewer).stream()
                .filter(quote -> quote.words().equals(read.words()))
                .map(QuoteView::number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("What was asked for in case " + number + " is gone."));
    }

    private Read read(Desk desk, DirectRequest asked) {
        List<Problem> problems = new ArrayList<>();
        Optional<CatalogueItem> service = desk.catalogue().buyable().stream()
                .filter(item -> item.code().equals(asked.service()))
                .findFirst();
        if (service.isEmpty()) {
            problems.add(new Problem("service", "Choose one of the services that are offered."));
        }
        BigDecimal hours = hours(asked.hours(), service, problems);
        String words = new ServiceRequest("", asked.words(), hours, Origin.PAID_SERVICE).checkedWords(problems);
        Words.refuse(problems);
        return new Read(service.orElseThrow(), words, hours);
    }

    private static @Nullable BigDecimal hours(
            @Nullable String written, Optional<CatalogueItem> service, List<Problem> problems) {
        if (written == null || written.isBlank()) {
            return null;
        }
        if (service.isPresent() && service.get().unit() != CatalogueItem.Unit.HOURS) {
            problems.add(new Problem("hours", "This service is not paid by the hour: leave the hours open."));
            return null;
        }
        if (!HOURS.matcher(written.strip()).matches()) {
            problems.add(new Problem("hours", "The hours must be a number such as 12.5."));
            return null;
        }
        return new BigDecimal(written.strip());
    }

    /** What was sent, found to be right. */
    private record Read(
            CatalogueItem service, String words, @Nullable BigDecimal hours) {}
}
