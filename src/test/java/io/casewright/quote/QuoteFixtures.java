package io.casewright.quote;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.cases.Author;
import io.casewright.cases.CaseFixtures;
import io.casewright.cases.SupportCases;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.policy.Facts;
import io.casewright.policy.PolicyVersion;
import io.casewright.policy.RecordedAnswer;
import io.casewright.policy.RecordedAnswers;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Quotes in every state, for customers of any desk that sells something. */
@Component
public class QuoteFixtures {

    /** Somebody of sales. */
    public static final Author SALES = Author.engineer("sam.sales", "Sam Sales");

    /** Somebody else of sales. */
    public static final Author SECOND = Author.engineer("sue.second", "Sue Second");

    private final CaseFixtures cases;
    private final SupportCases supportCases;
    private final RecordedAnswers answers;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Quotes quotes;
    private final SentQuotes sent;

    QuoteFixtures(
            CaseFixtures cases,
            SupportCases supportCases,
            RecordedAnswers answers,
            Clock clock,
            TransactionTemplate transaction,
            Quotes quotes,
            SentQuotes sent) {
        this.cases = cases;
        this.supportCases = supportCases;
        this.answers = answers;
        this.clock = clock;
        this.transaction = transaction;
        this.quotes = quotes;
        this.sent = sent;
    }

    /** The desks that sell something. */
    public static List<Desk> sellingDesks() {
        return DeskFixtures.desks().stream()
                .filter(desk -> !desk.catalogue().services().isEmpty())
                .toList();
    }

    /** The first thing a desk sells. */
    public static String service(Desk desk) {
        return desk.catalogue().services().get(0).code();
    }

    /** A quote that was asked for and is not priced. */
    public QuoteNumber requested(DeskCustomer customer) {
        CaseNumber number = cases.aCase(customer);
        return requested(customer.desk(), number);
    }

    /** The same beside a case that is there. */
    public QuoteNumber requested(Desk desk, CaseNumber number) {
        return quotes.request(
                number,
                SALES,
                new ServiceRequest(
                        service(desk), "Please train five of us.", new BigDecimal("3"), Origin.PAID_SERVICE));
    }

    /** What a policy would have answered. */
    public void answers(QuoteNumber quote, Map<String, Object> terms, List<Map<String, Object>> lines) {
        PolicyVersion version = supportCases.get(quote.caseNumber()).policy();
        transaction.executeWithoutResult(status -> {
            answers.record(answer(quote, version, "quoteTerms", terms));
            answers.record(answer(quote, version, "quote", RecordedAnswer.collected(lines)));
        });
    }

    private RecordedAnswer answer(
            QuoteNumber quote, PolicyVersion version, String decision, Map<String, Object> values) {
        return new RecordedAnswer(
                quote.caseNumber(),
                1,
                decision,
                version,
                1,
                Facts.of(Map.of()),
                values,
                List.of(),
                "",
                clock.instant(),
                null);
    }

    /** Terms under which up to 10 percent may be taken off by one person alone. */
    public static Map<String, Object> terms() {
        return Map.of(
                "quoteValidityDays",
                30,
                "quoteReminderDays",
                7,
                "quoteDiscountLimit",
                10,
                "quoteApproval",
                "above-limit",
                "quoteAcceptance",
                "required",
                "quoteTaxNote",
                "Without taxes.");
    }

    public static Map<String, Object> line(String basis, int percent, String item) {
        return Map.of("quoteLine", "Line by " + basis, "quoteBasis", basis, "quotePercent", percent, "quoteItem", item);
    }

    /** A quote that is estimated and priced at three times 19.995. */
    public QuoteNumber priced(DeskCustomer customer) {
        return priced(requested(customer), "");
    }

    /** The same of a quote that was asked for, with a discount. */
    public QuoteNumber priced(QuoteNumber quote, String discount) {
        answers(quote, terms(), List.of());
        quotes.estimate(quote);
        quotes.price(quote, SALES, pricing(2, "3", "19.995", discount));
        return quote;
    }

    public static Pricing pricing(int edit, String quantity, String price, String discount) {
        return new Pricing(
                edit,
                List.of(new LineDraft("Training", "", quantity, "hours", price)),
                discount,
                "Bring your own laptop.",
                "Without taxes.",
                "30");
    }

    /** A quote that the customer has in its first version. */
    public QuoteNumber sent(DeskCustomer customer) {
        return sent(priced(customer));
    }

    /** The same of a quote that is priced. */
    public QuoteNumber sent(QuoteNumber priced) {
        quotes.submit(priced, SALES);
        sent.send(priced, SALES);
        return priced;
    }

    /** What the tasks of sales would do with a quote that is priced. */
    public void approvedAndSent(QuoteNumber quote) {
        if (quotes.submit(quote, SALES)) {
            quotes.approve(quote, SECOND, "Agreed.");
        }
        sent.send(quote, SALES);
    }
}
