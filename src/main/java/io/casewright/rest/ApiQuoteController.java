package io.casewright.rest;

import io.casewright.cases.CaseNotFound;
import io.casewright.cases.Channel;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.Repeats;
import io.casewright.cases.Viewer;
import io.casewright.desk.CaseNumber;
import io.casewright.quote.QuoteAnswers;
import io.casewright.quote.QuoteBook;
import io.casewright.quote.QuoteNotFound;
import io.casewright.quote.QuoteNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Quotes for paid services, read and answered (CT-8). */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Quotes")
class ApiQuoteController {

    private static final String KEY = "Idempotency-Key";

    private final ApiCallers callers;
    private final QuoteBook book;
    private final QuoteAnswers answers;
    private final Repeats repeats;

    ApiQuoteController(ApiCallers callers, QuoteBook book, QuoteAnswers answers, Repeats repeats) {
        this.callers = callers;
        this.book = book;
        this.answers = answers;
        this.repeats = repeats;
    }

    @GetMapping("/api/quotes/{number}")
    @Operation(
            operationId = "readQuote",
            summary = "A quote with its versions, as far as the caller may read them.",
            description = "Those who read its case read it, and those who buy for the company. Customers read what was"
                    + " sent to them; staff also what is being priced.")
    QuotedView read(@PathVariable String number) {
        return QuotedView.of(book.view(named(number), callers.viewer()));
    }

    @GetMapping("/api/cases/{number}/quotes")
    @Operation(operationId = "listQuotes", summary = "The quotes of a case, oldest first.")
    List<QuotedView> ofCase(@PathVariable String number) {
        CaseNumber named = CaseNumber.parse(number).orElseThrow(CaseNotFound::new);
        return book.ofCase(named, callers.viewer()).stream().map(QuotedView::of).toList();
    }

    @PostMapping(path = "/api/quotes/{number}/acceptance", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "acceptQuote",
            summary = "Somebody entitled to buy for the company accepts a version of a quote: it is an order.",
            description = "Accepting it again changes nothing. A replaced, expired, declined or withdrawn version gets"
                    + " 409; whoever reads it and may not buy gets 403.")
    QuotedView accept(
            @PathVariable String number,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody AcceptanceRequest sent) {
        QuoteNumber named = named(number);
        return once(
                named,
                key,
                "acceptance\n" + named + sent,
                () -> answers.accept(named, version(named, sent.version()), person(), sent.name()));
    }

    @PostMapping(path = "/api/quotes/{number}/decline", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "declineQuote",
            summary = "Somebody entitled to buy for the company declines a version of a quote, with a reason.",
            description = "Declining it again changes nothing; 409 and 403 as with acceptance.")
    QuotedView decline(
            @PathVariable String number,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody DeclineRequest sent) {
        QuoteNumber named = named(number);
        return once(
                named,
                key,
                "decline\n" + named + sent,
                () -> answers.decline(named, version(named, sent.version()), person(), sent.reason()));
    }

    @PostMapping(path = "/api/quotes/{number}/questions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "askAboutQuote",
            summary = "A question about a version of a quote; it is kept in the case, where all who read it find it.",
            description = "The same Idempotency-Key asks once.")
    QuotedView ask(
            @PathVariable String number,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody QuestionRequest sent) {
        QuoteNumber named = named(number);
        return once(
                named,
                key,
                "question\n" + named + sent,
                () -> answers.ask(named, version(named, sent.version()), person(), Channel.API, sent.question()));
    }

    private QuotedView once(QuoteNumber number, @Nullable String key, String content, Runnable answer) {
        book.view(number, callers.viewer());
        repeats.once(number.caseNumber(), callers.author(), key, content, () -> {
            answer.run();
            return number.caseNumber();
        });
        return read(number.value());
    }

    private static int version(QuoteNumber number, @Nullable Integer version) {
        if (version == null || version < 1) {
            throw new InvalidInput("version", "Name the version of " + number + " that is meant, 1 at first.");
        }
        return version;
    }

    private UUID person() {
        if (callers.viewer() instanceof Viewer.Customer customer) {
            return customer.person();
        }
        throw new NotForYou("Only customers answer quotes.");
    }

    private static QuoteNumber named(String number) {
        return QuoteNumber.parse(number).orElseThrow(QuoteNotFound::new);
    }

    /**
     * What is accepted.
     *
     * @param name typed as one would sign, up to 200 characters
     */
    record AcceptanceRequest(
            @Nullable Integer version, @Nullable String name) {}

    /**
     * What is declined.
     *
     * @param reason up to 2,000 characters
     */
    record DeclineRequest(
            @Nullable Integer version, @Nullable String reason) {}

    /**
     * What is asked.
     *
     * @param question up to 2,000 characters
     */
    record QuestionRequest(
            @Nullable Integer version, @Nullable String question) {}
}
