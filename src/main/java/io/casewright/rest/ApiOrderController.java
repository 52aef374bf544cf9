package io.casewright.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.casewright.cases.Channel;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.Repeats;
import io.casewright.cases.Viewer;
import io.casewright.quote.DeliveryView;
import io.casewright.quote.DeliveryWords;
import io.casewright.quote.QuoteNotFound;
import io.casewright.quote.QuoteNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was ordered by accepting a quote (CT-8). */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Quotes")
class ApiOrderController {

    private final ApiCallers callers;
    private final DeliveryWords words;
    private final Repeats repeats;

    ApiOrderController(ApiCallers callers, DeliveryWords words, Repeats repeats) {
        this.callers = callers;
        this.words = words;
        this.repeats = repeats;
    }

    @GetMapping("/api/quotes/{number}/order")
    @Operation(
            operationId = "readOrder",
            summary = "What became of what was ordered: when it is scheduled, delivered, confirmed or cancelled.",
            description = "There is none before a quote is accepted.")
    OrderedView read(@PathVariable String number) {
        return OrderedView.of(words.view(named(number), callers.viewer()));
    }

    @PostMapping(path = "/api/quotes/{number}/order/confirmation", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "confirmOrder",
            summary = "The customer has what was ordered, or says what is missing: then it is delivered again.",
            description =
                    "For whose case it is and who buys for the company; others who read it get 403. Confirming again"
                            + " changes nothing. What is not delivered, or counts as confirmed, gets 409.")
    OrderedView confirm(
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ConfirmationRequest sent) {
        QuoteNumber named = named(number);
        words.view(named, callers.viewer());
        Boolean complete = sent.complete();
        if (complete == null) {
            throw new InvalidInput("complete", "Say true if everything is there, or false and what is missing.");
        }
        if (!(callers.viewer() instanceof Viewer.Customer customer)) {
            throw new NotForYou("Only customers confirm what they ordered.");
        }
        repeats.once(named.caseNumber(), callers.author(), key, "confirmation\n" + named + sent, () -> {
            if (complete) {
                words.confirm(named, customer, callers.author());
            } else {
                words.dispute(named, customer, callers.author(), Channel.API, sent.missing());
            }
            return named.caseNumber();
        });
        return read(number);
    }

    private static QuoteNumber named(String number) {
        return QuoteNumber.parse(number).orElseThrow(QuoteNotFound::new);
    }

    /**
     * What the customer says.
     *
     * @param missing up to 2,000 characters; needed where something is
     */
    record ConfirmationRequest(
            @Nullable Boolean complete, @Nullable String missing) {}

    /** What was ordered; times are in UTC. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrderedView(
            String quote,
            String state,
            Instant orderedAt,
            @Nullable Instant scheduledFor,
            @Nullable Instant deliveredAt,
            @Nullable Instant confirmBy,
            @Nullable Instant endedAt) {

        static OrderedView of(DeliveryView order) {
            return new OrderedView(
                    order.quote().value(),
                    order.state().word(),
                    order.orderedAt(),
                    order.scheduledFor(),
                    order.deliveredAt(),
                    order.confirmBy(),
                    order.endedAt());
        }
    }
}
