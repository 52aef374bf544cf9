package io.casewright.rest;

import io.casewright.access.PinGuesses;
import io.casewright.cases.IncomingCall;
import io.casewright.cases.IncomingCalls;
import io.casewright.cases.UnknownPin;
import io.casewright.cases.Viewer;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
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
@Tag(name = "Calls")
class ApiIncomingCallController {

    private final ApiCallers callers;
    private final IncomingCalls calls;
    private final PinGuesses pins;
    private final Submitted submitted;

    ApiIncomingCallController(ApiCallers callers, IncomingCalls calls, PinGuesses pins, Submitted submitted) {
        this.callers = callers;
        this.calls = calls;
        this.pins = pins;
        this.submitted = submitted;
    }

    @PostMapping(path = "/api/desks/{desk}/calls", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "linkCall",
            summary = "Somebody phones about a case that is there: links the call to it. For staff.",
            description = "The case is found by the PIN its contact was told, or by its number. What is promised is"
                    + " decided anew, from the call on. The same Idempotency-Key links a call once, however often it"
                    + " is sent. Whoever sends many PINs that are none is slowed down (429).")
    ResponseEntity<SubmittedView> link(
            @PathVariable String desk,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody CallSent sent) {
        Desk own = callers.ownDesk(desk);
        if (!(callers.viewer() instanceof Viewer.Staff member)) {
            throw new NotForYou("Calls are linked by those who work for the desk.");
        }
        IncomingCall call = new IncomingCall(
                own.id(), sent.pin(), sent.number(), sent.caller(), sent.phone(), sent.at(), sent.said());
        CaseNumber number = sent.pin() == null
                ? calls.link(call, member, key)
                : pins.guess(member.id(), UnknownPin.class, () -> calls.link(call, member, key));
        return ResponseEntity.created(URI.create("/api/cases/" + number)).body(submitted.view(number, true));
    }

    /**
     * A call about a case that is there.
     *
     * @param pin six digits, or nothing
     * @param number the case's number, or nothing; one of the two is needed
     * @param caller who calls, by name
     * @param phone the caller's number, or nothing
     * @param at when the call came, such as 2026-11-25T14:30:00Z; nothing for just now
     * @param said what the caller said, up to 2,000 characters, or nothing; for colleagues
     */
    record CallSent(
            @Nullable String pin,
            @Nullable String number,
            @Nullable String caller,
            @Nullable String phone,
            @Nullable String at,
            @Nullable String said) {}
}
