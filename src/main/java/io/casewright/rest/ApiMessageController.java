package io.casewright.rest;

import io.casewright.cases.AutomaticMessages;
import io.casewright.cases.Channel;
import io.casewright.cases.Conversation;
import io.casewright.cases.EntryView;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.SupportCase;
import io.casewright.cases.WrongState;
import io.casewright.rest.CaseChanges.Action;
import io.casewright.rest.CaseChanges.Change;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
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
@Tag(name = "Messages")
class ApiMessageController {

    /** What RFC 3834 calls a message that somebody wrote. */
    private static final String BY_A_PERSON = "no";

    private final ApiCallers callers;
    private final CaseChanges changes;
    private final Conversation conversation;
    private final AutomaticMessages automatic;

    ApiMessageController(
            ApiCallers callers, CaseChanges changes, Conversation conversation, AutomaticMessages automatic) {
        this.callers = callers;
        this.changes = changes;
        this.conversation = conversation;
        this.automatic = automatic;
    }

    @GetMapping("/api/cases/{number}/messages")
    @Operation(
            operationId = "listMessages",
            summary = "What was said and what happened on a case, in order.",
            description = "Notes are shown to staff only.")
    List<EntryView> list(@PathVariable String number) {
        return conversation.timeline(changes.find(number).number(), callers.viewer());
    }

    @PostMapping(path = "/api/cases/{number}/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "writeMessage",
            summary = "A customer's reply, or a note among staff.",
            description = "A reply to an ended case opens it again or begins a follow-up case, as the policy says. "
                    + "Staff answer customers in Tasklist, where the answer completes the task. "
                    + "What a machine wrote says so in Auto-Submitted (RFC 3834): it is kept for staff, and neither "
                    + "reopens the case nor stops a clock. "
                    + "The same Idempotency-Key makes one message, however often it is sent.")
    ResponseEntity<WrittenView> write(
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "Auto-Submitted", defaultValue = BY_A_PERSON) String submitted,
            @RequestBody MessageRequest sent) {
        SupportCase found = changes.find(number);
        boolean byMachine = !submitted.strip().equalsIgnoreCase(BY_A_PERSON);
        String content = sent.givenKind() + (byMachine ? " automatic" : "") + "\n" + sent.message();
        SupportCase wentTo = changes.make(
                new Change(found.number(), key, content, OptionalInt.empty(), action(found, sent, byMachine)));
        return ResponseEntity.created(URI.create("/api/cases/" + wentTo.number() + "/messages"))
                .body(WrittenView.of(wentTo, found.number()));
    }

    private Action action(SupportCase supportCase, MessageRequest sent, boolean byMachine) {
        boolean staff = callers.viewer().internal();
        if (byMachine && sent.givenKind().equals(MessageRequest.MESSAGE) && !staff) {
            return (number, viewer, author) -> {
                automatic.keep(number, viewer, author, sent.message());
                return number;
            };
        }
        if (sent.givenKind().equals(MessageRequest.MESSAGE) && !staff) {
            return (number, viewer, author) -> conversation.reply(number, viewer, author, Channel.API, sent.message());
        }
        if (sent.givenKind().equals(MessageRequest.NOTE) && staff) {
            return (number, viewer, author) -> {
                conversation.note(number, viewer, author, sent.message());
                return number;
            };
        }
        if (sent.givenKind().equals(MessageRequest.MESSAGE)) {
            throw new WrongState(
                    "An answer to the customer completes a task: write it in Tasklist, in the task of case "
                            + supportCase.number() + ". Notes ({\"kind\": \"note\"}) can be sent here.");
        }
        throw new InvalidInput("kind", staff ? "The kind must be note." : "The kind must be message.");
    }
}
