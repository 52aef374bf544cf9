package io.casewright.rest;

import io.casewright.cases.InvalidInput;
import io.casewright.desk.Desk;
import io.casewright.quote.ChargeSheet;
import io.casewright.quote.ChargeView;
import io.casewright.quote.Charges;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of charges for accounting (CT-8, ST-11): for sales and leads of the desk. */
@RestController
@Tag(name = "Quotes")
class ApiChargeController {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final ApiCallers callers;
    private final Charges charges;
    private final Clock clock;

    ApiChargeController(ApiCallers callers, Charges charges, Clock clock) {
        this.callers = callers;
        this.charges = charges;
        this.clock = clock;
    }

    @GetMapping(path = "/api/desks/{desk}/charges", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listCharges",
            summary = "What was charged on some days, oldest first. Sales and leads of the desk only.",
            description = "Days are the desk's, such as 2026-11-30; without them it is the month so far.")
    List<ChargeView> list(
            @PathVariable String desk,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until) {
        Desk own = callers.staffDesk(desk);
        boolean reads = callers.caller()
                .either(customer -> false, staff -> staff.member().readsCharges());
        if (!reads) {
            throw new NotForYou("Charges are read by sales and leads.");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), own.zone());
        return charges.of(own, day("from", from, today.withDayOfMonth(1)), day("until", until, today));
    }

    // Problems are JSON: whoever takes nothing else must still be told that there is no such list.
    @GetMapping(
            path = "/api/desks/{desk}/charges.csv",
            produces = {CSV, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            operationId = "exportCharges",
            summary = "The same as a spreadsheet reads it; no cell of it is a formula.")
    void export(
            @PathVariable String desk,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            HttpServletResponse response)
            throws IOException {
        byte[] sheet = ChargeSheet.of(list(desk, from, until)).getBytes(StandardCharsets.UTF_8);
        response.setContentType(CSV);
        response.setHeader("Content-Disposition", "attachment; filename=\"charges-" + desk + ".csv\"");
        response.getOutputStream().write(sheet);
    }

    private static LocalDate day(String name, @Nullable String written, LocalDate otherwise) {
        try {
            return written == null ? otherwise : LocalDate.parse(written);
        } catch (DateTimeParseException wrong) {
            throw new InvalidInput(name, "The day must be written like 2026-11-30.");
        }
    }
}
