package io.casewright.rest;

import io.casewright.cases.CaseCalls;
import io.casewright.cases.Channel;
import io.casewright.cases.SupportCase;
import io.casewright.rest.CaseChanges.Change;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Calls")
class ApiCallController {

    private final ApiCallers callers;
    private final CaseChanges changes;
    private final CaseCalls calls;

    ApiCallController(ApiCallers callers, CaseChanges changes, CaseCalls calls) {
        this.callers = callers;
        this.changes = changes;
        this.calls = calls;
    }

    @GetMapping("/api/cases/{number}/call")
    @Operation(
            operationId = "readCall",
            summary = "The latest call about a case, and whether a customer can ask for one now.")
    CaseCallView read(@PathVariable String number) {
        return view(changes.find(number));
    }

    @PostMapping(path = "/api/cases/{number}/call-requests", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "requestCall",
            summary = "The customer asks for a call about a case; an engineer decides.",
            description = "Where the policy offers none, or a call is under way already, nothing is requested (409)."
                    + " The same Idempotency-Key asks once, however often it is sent.")
    ResponseEntity<CaseCallView> request(
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody CallRequest sent) {
        SupportCase found = changes.find(number);
        if (callers.viewer().internal()) {
            throw new NotForYou("Customers ask for calls here; engineers suggest one in Tasklist.");
        }
        changes.make(new Change(
                found.number(),
                key,
                "call-request\n" + sent.purpose(),
                OptionalInt.empty(),
                (asked, viewer, author) -> {
                    calls.request(asked, viewer, author, Channel.API, sent.purpose());
                    return asked;
                }));
        return ResponseEntity.created(URI.create("/api/cases/" + found.number() + "/call"))
                .body(view(found));
    }

    @PostMapping(path = "/api/cases/{number}/call-slot", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "bookCall",
            summary = "The time that was booked for a call the customer is invited to.",
            description = "A local date and time, in the customer's own zone if none is named. Staff may name the time"
                    + " a customer told them. The same Idempotency-Key books once, however often it is sent.")
    CaseCallView book(
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody SlotRequest sent) {
        SupportCase found = changes.find(number);
        changes.make(new Change(
                found.number(),
                key,
                "call-slot\n" + sent.date() + "\n" + sent.time() + "\n" + sent.zone(),
                OptionalInt.empty(),
                (booked, viewer, author) -> {
                    calls.book(booked, viewer, author, sent.date(), sent.time(), sent.zone());
                    return booked;
                }));
        return view(found);
    }

    private CaseCallView view(SupportCase supportCase) {
        return CaseCallView.of(
                calls.latest(supportCase.number(), callers.viewer()).orElse(null),
                calls.refusal(supportCase.number(), callers.viewer()).orElse(null));
    }

    /**
     * What a call is asked for.
     *
     * @param purpose 1 to 1,000 characters
     */
    record CallRequest(@Nullable String purpose) {}

    /**
     * When it is.
     *
     * @param date such as 2026-11-25
     * @param time such as 14:30
     * @param zone an IANA zone such as Europe/Berlin, or nothing
     */
    record SlotRequest(
            @Nullable String date,
            @Nullable String time,
            @Nullable String zone) {}
}
