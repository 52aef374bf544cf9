package io.casewright.rest;

import io.casewright.cases.Channel;
import io.casewright.cases.Conversation;
import io.casewright.cases.Parking;
import io.casewright.cases.SupportCase;
import io.casewright.rest.CaseChanges.Change;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class ApiLifecycleController {

    private final ApiCallers callers;
    private final CaseChanges changes;
    private final Conversation conversation;
    private final Parking parking;
    private final Submitted submitted;

    ApiLifecycleController(
            ApiCallers callers, CaseChanges changes, Conversation conversation, Parking parking, Submitted submitted) {
        this.callers = callers;
        this.changes = changes;
        this.conversation = conversation;
        this.parking = parking;
        this.submitted = submitted;
    }

    @PostMapping(path = "/api/cases/{number}/resolution", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "resolveCase",
            summary = "The customer says that the case is solved.",
            description = "With If-Match only if the case is still as the caller read it. "
                    + "The same Idempotency-Key resolves it once, however often it is sent.")
    ResponseEntity<CaseView> resolve(
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ResolutionRequest sent) {
        SupportCase found = forCustomers(number, "Only the customer says so here; engineers resolve in Tasklist.");
        SupportCase resolved = changes.make(new Change(
                found.number(),
                key,
                "resolution\n" + sent.reason(),
                SeenVersion.in(ifMatch),
                (resolving, viewer, author) -> {
                    conversation.resolve(resolving, viewer, author, sent.reason());
                    return resolving;
                }));
        return ResponseEntity.ok().eTag(SeenVersion.tag(resolved)).body(CaseView.of(resolved, false));
    }

    @PostMapping(path = "/api/cases/{number}/reopening", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "reopenCase",
            summary = "A customer's reply that opens an ended case again, or begins a follow-up case.",
            description = "The policy decides which. The same Idempotency-Key does it once, however often it is sent.")
    ResponseEntity<WrittenView> reopen(
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ReopeningRequest sent) {
        SupportCase found = forCustomers(number, "Only the customer reopens a case.");
        SupportCase wentTo = changes.make(new Change(
                found.number(),
                key,
                "reopening\n" + sent.message(),
                OptionalInt.empty(),
                (reopening, viewer, author) ->
                        conversation.reopen(reopening, viewer, author, Channel.API, sent.message())));
        return ResponseEntity.created(URI.create("/api/cases/" + wentTo.number()))
                .body(WrittenView.of(wentTo, found.number()));
    }

    @PostMapping("/api/cases/{number}/entitlement-checks")
    @Operation(
            operationId = "checkEntitlement",
            summary = "Checks a parked case again; if it is covered now, its clocks start now. Staff only.",
            description = "The same Idempotency-Key checks once, however often it is sent.")
    SubmittedView checkAgain(
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        SupportCase found = changes.find(number);
        if (!callers.viewer().internal()) {
            throw new NotForYou("Only the desk checks a case again.");
        }
        changes.make(
                new Change(found.number(), key, "entitlement-check", OptionalInt.empty(), (parked, viewer, author) -> {
                    parking.checkAgain(parked, viewer, author);
                    return parked;
                }));
        return submitted.view(found.number(), true);
    }

    private SupportCase forCustomers(String number, String sentence) {
        SupportCase found = changes.find(number);
        if (callers.viewer().internal()) {
            throw new NotForYou(sentence);
        }
        return found;
    }

    /**
     * What the customer says to it.
     *
     * @param reason up to 2,000 characters, or nothing
     */
    record ResolutionRequest(@Nullable String reason) {}

    /**
     * The reply that reopens.
     *
     * @param message 1 to 20,000 characters
     */
    record ReopeningRequest(@Nullable String message) {}
}
