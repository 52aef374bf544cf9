package io.casewright.rest;

import io.casewright.cases.Channel;
import io.casewright.cases.Conversation;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.SupportCase;
import io.casewright.cases.attachment.AttachmentNotFound;
import io.casewright.cases.attachment.AttachmentView;
import io.casewright.cases.attachment.Attachments;
import io.casewright.cases.attachment.CheckedFiles;
import io.casewright.desk.CaseNumber;
import io.casewright.rest.CaseChanges.Action;
import io.casewright.rest.CaseChanges.Change;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping
@Tag(name = "Attachments")
class ApiAttachmentController {

    private final ApiCallers callers;
    private final CaseChanges changes;
    private final Conversation conversation;
    private final Attachments attachments;
    private final SpooledFiles files;

    ApiAttachmentController(
            ApiCallers callers,
            CaseChanges changes,
            Conversation conversation,
            Attachments attachments,
            SpooledFiles files) {
        this.callers = callers;
        this.changes = changes;
        this.conversation = conversation;
        this.attachments = attachments;
        this.files = files;
    }

    @GetMapping(path = "/api/cases/{number}/attachments", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listAttachments",
            summary = "The files of a case, in the order of its messages.",
            description = "position is the message, note or event a file came with. Internal files are staff's.")
    List<AttachmentView> list(@PathVariable String number) {
        return attachments.of(changes.find(number).number(), callers.viewer());
    }

    @PostMapping(
            path = "/api/cases/{number}/attachments",
            consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "attachFile",
            summary = "A file, as the body; its name is a parameter.",
            description =
                    "A customer's file is a reply: it may open the case again or begin a follow-up case. Staff say"
                            + " whether it is internal, which it is if they do not; one that is not the customer can have. A"
                            + " file may have 10 MB. Programs are not taken. The type is found out by content.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<AttachmentView> attach(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable Boolean internal,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request)
            throws IOException {
        SupportCase found = changes.find(number);
        try (SpooledFile file = files.receive(name, request.getInputStream())) {
            CheckedFiles checked = attachments.check(List.of(file.upload()));
            Action action = action(checked, internal);
            SupportCase wentTo = changes.make(new Change(
                    found.number(),
                    key,
                    "attachment\n" + internal + "\n" + checked.fingerprint(),
                    OptionalInt.empty(),
                    (of, viewer, author) ->
                            attachments.keepWith(checked, of, viewer, author, () -> action.on(of, viewer, author))));
            AttachmentView kept = latest(wentTo.number(), checked);
            return ResponseEntity.created(URI.create("/api/cases/" + wentTo.number() + "/attachments/" + kept.id()))
                    .body(kept);
        }
    }

    private Action action(CheckedFiles file, @Nullable Boolean internal) {
        if (!callers.viewer().internal()) {
            if (Boolean.TRUE.equals(internal)) {
                throw new InvalidInput("internal", "Only staff keep a file internal.");
            }
            return (number, viewer, author) -> conversation.reply(number, viewer, author, Channel.API, file.words());
        }
        return (number, viewer, author) -> {
            if (Boolean.FALSE.equals(internal)) {
                conversation.tell(number, viewer, author, author.name() + " attached files.");
            } else {
                conversation.note(number, viewer, author, file.words());
            }
            return number;
        };
    }

    /** However often it was sent, it is there once. */
    private AttachmentView latest(CaseNumber number, CheckedFiles sent) {
        return attachments.of(number, callers.viewer()).stream()
                .filter(sent::contain)
                .reduce((earlier, later) -> later)
                .orElseThrow(AttachmentNotFound::new);
    }

    @GetMapping("/api/cases/{number}/attachments/{id}")
    @Operation(
            operationId = "readAttachment",
            summary = "The content of a file, as it came.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    void read(@PathVariable String number, @PathVariable String id, HttpServletResponse response) throws IOException {
        AttachmentView file = attachments.get(changes.find(number).number(), named(id), callers.viewer());
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setContentLength(file.bytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        attachments.copy(file, response.getOutputStream());
    }

    private static UUID named(String id) {
        return AttachmentView.id(id).orElseThrow(AttachmentNotFound::new);
    }
}
