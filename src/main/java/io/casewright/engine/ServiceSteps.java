package io.casewright.engine;

import io.casewright.cases.InvalidInput;
import io.casewright.cases.ReplyReaction;
import io.casewright.desk.CaseNumber;
import io.casewright.quote.QuoteNumber;
import io.casewright.quote.Quotes;
import io.casewright.quote.SentQuotes;
import java.util.Date;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a model may do about what is no support: {@code ${services.estimate(caseNumber, quote)}}. */
@Component
public class ServiceSteps {

    private final Quotes quotes;
    private final SentQuotes sent;
    private final CustomersWord word;
    private final JoinedServices joined;
    private final ActingEngineer engineer;

    ServiceSteps(Quotes quotes, SentQuotes sent, CustomersWord word, JoinedServices joined, ActingEngineer engineer) {
        this.quotes = quotes;
        this.sent = sent;
        this.word = word;
        this.joined = joined;
        this.engineer = engineer;
    }

    /** Fills the quote with what the policy has just answered, at today's prices (CT-5). */
    public void estimate(String caseNumber, String quote) {
        quotes.estimate(of(caseNumber, quote));
    }

    /**
     * Takes over what sales makes of it; answers whether to {@code send} it, have somebody {@code approve} it, estimate
     * an {@code other-service}, or that it is {@code withdrawn}.
     */
    public String price(
            String caseNumber,
            String quote,
            @Nullable String pricingOutcome,
            @Nullable String pricingService,
            @Nullable String pricingWords) {
        QuoteNumber number = of(caseNumber, quote);
        return switch (Objects.requireNonNullElse(pricingOutcome, "")) {
            case "send" -> quotes.submit(number, engineer.author()) ? "approve" : "send";
            case "other-service" -> {
                named("pricingService", () -> quotes.exchange(number, engineer.author(), pricingService));
                yield "other-service";
            }
            case "withdraw" -> {
                named("pricingWords", () -> sent.withdraw(number, engineer.author(), pricingWords));
                yield "withdrawn";
            }
            default -> throw new InvalidInput("pricingOutcome", "Choose what happens next.");
        };
    }

    /** Takes over what a lead says to it; answers whether it may be sold so (ST-10). */
    public boolean approve(
            String caseNumber, String quote, @Nullable String approval, @Nullable String approvalReason) {
        QuoteNumber number = of(caseNumber, quote);
        boolean agreed = "approve".equals(approval);
        if (!agreed && !"refuse".equals(approval)) {
            throw new InvalidInput("approval", "Say whether it may be sold so.");
        }
        named("approvalReason", () -> {
            if (agreed) {
                quotes.approve(number, engineer.author(), approvalReason);
            } else {
                quotes.refuse(number, engineer.author(), approvalReason);
            }
        });
        return agreed;
    }

    /** From now on the customer can accept it (CT-8). */
    public void send(String caseNumber, String quote) {
        sent.send(of(caseNumber, quote), engineer.author());
    }

    /** Charges it without anybody accepting it, which the policy says of some work (ST-11); answers {@code charged}. */
    public String charge(String caseNumber, String quote) {
        sent.charge(of(caseNumber, quote), engineer.author());
        return "charged";
    }

    /** When to remind the customer, and after that when it ends. */
    public Date dueAt(String caseNumber, String quote) {
        return Date.from(word.dueAt(of(caseNumber, quote)));
    }

    /** Whether it is {@code accepted}, {@code declined}, {@code revised} or {@code expired}, or still {@code open}. */
    public String seeTo(String caseNumber, String quote) {
        return word.seeTo(of(caseNumber, quote));
    }

    /** Whether a service of the case is still to come; nobody ends one before this step has (CT-8). */
    public boolean open(String caseNumber) {
        return joined.open(CaseNumber.of(caseNumber));
    }

    /**
     * Takes over what sales does about something the customer wrote in a case of nothing but services (CT-11): {@code
     * answer}, {@code nothing}, or {@code hand-back} where it is for support.
     */
    public String answer(String caseNumber, @Nullable String reaction, @Nullable String answer) {
        return joined.answer(CaseNumber.of(caseNumber), engineer.author(), new ReplyReaction(reaction, answer));
    }

    /** Closes a case of nothing but services when none is to come any more. */
    public void close(String caseNumber) {
        joined.close(CaseNumber.of(caseNumber));
    }

    /** A quote of this case and no other. */
    static QuoteNumber of(String caseNumber, String quote) {
        QuoteNumber number = QuoteNumber.of(quote);
        if (!number.caseNumber().equals(CaseNumber.of(caseNumber))) {
            throw new IllegalStateException("Quote " + quote + " is none of case " + caseNumber + ".");
        }
        return number;
    }

    /** The form asks for it in a field of its own. */
    private static void named(String field, Runnable step) {
        try {
            step.run();
        } catch (InvalidInput refused) {
            throw new InvalidInput(refused.problems().stream()
                    .map(problem -> new InvalidInput.Problem(
                            problem.field().matches("reason|service") ? field : problem.field(), problem.sentence()))
                    .toList());
        }
    }
}
