package io.casewright.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.casewright.access.BooksImport;
import io.casewright.cases.InvalidInput;
import io.casewright.customer.ImportRefused;
import io.casewright.customer.ImportReport;
import io.casewright.customer.ImportReport.Outcome;
import io.casewright.desk.Desk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes over a desk's own books. The security rules let operators reach it and nobody else. */
@RestController
@Tag(name = "Desks")
class ApiImportController {

    private final ApiCallers callers;
    private final BooksImport books;

    ApiImportController(ApiCallers callers, BooksImport books) {
        this.callers = callers;
        this.books = books;
    }

    @PostMapping(
            path = "/api/desks/{desk}/imports",
            consumes = {"application/yaml", "application/x-yaml", "text/yaml", MediaType.APPLICATION_JSON_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "importBooks",
            summary = "Imports accounts, people, contracts, licences and staff, as YAML or JSON. Operators only.",
            description = "Up to 1 MB. Each record stands for itself: what is refused is named with the reason, and the"
                    + " rest is kept. The same document again changes nothing.")
    ResponseEntity<Object> take(@PathVariable String desk, @Parameter(hidden = true) InputStream body)
            throws IOException {
        Desk own = callers.staffDesk(desk);
        byte[] bytes = body.readNBytes(BooksImport.LARGEST + 1);
        if (bytes.length > BooksImport.LARGEST) {
            return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ApiProblem.of(HttpStatus.PAYLOAD_TOO_LARGE, "An import has 1 MB at most."));
        }
        try {
            return ResponseEntity.ok(ImportedView.of(books.take(own.id(), text(bytes))));
        } catch (ImportRefused refused) {
            throw new InvalidInput("body", String.valueOf(refused.getMessage()));
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException unreadable) {
            throw new ImportRefused("An import is written in UTF-8.");
        }
    }

    /** What became of the records of an import. */
    record ImportedView(long created, long updated, long unchanged, long refused, List<RecordView> records) {

        static ImportedView of(ImportReport report) {
            return new ImportedView(
                    report.count(Outcome.CREATED),
                    report.count(Outcome.UPDATED),
                    report.count(Outcome.UNCHANGED),
                    report.count(Outcome.REFUSED),
                    report.lines().stream().map(RecordView::of).toList());
        }
    }

    /**
     * One record.
     *
     * @param record its section, its place there, and what it is called
     * @param outcome created, updated, unchanged or refused
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecordView(
            String record, String outcome, @Nullable String reason) {

        static RecordView of(ImportReport.Line line) {
            return new RecordView(line.record(), line.outcome().name().toLowerCase(Locale.ROOT), line.reason());
        }
    }
}
