package io.casewright.rest;

import io.casewright.access.CustomerPrincipal;
import io.casewright.cases.AccountChoice;
import io.casewright.cases.Channel;
import io.casewright.cases.Viewer;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.quote.DirectRequest;
import io.casewright.quote.QuoteBook;
import io.casewright.quote.QuoteNumber;
import io.casewright.quote.ServiceDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Services that customers ask for by themselves (CT-11). */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Quotes")
class ApiServiceController {

    private static final String KEY = "Idempotency-Key";

    private final ApiCallers callers;
    private final CaseChanges changes;
    private final ServiceDesk services;
    private final QuoteBook book;
    private final AccountChoice accounts;

    ApiServiceController(
            ApiCallers callers, CaseChanges changes, ServiceDesk services, QuoteBook book, AccountChoice accounts) {
        this.callers = callers;
        this.changes = changes;
        this.services = services;
        this.book = book;
        this.accounts = accounts;
    }

    @PostMapping(path = "/api/desks/{desk}/service-requests", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "askForService",
            summary = "A customer asks for a paid service: a case of its own, with a quote that sales prices.",
            description = "GET /api/desks/{desk} tells what may be asked for. Nothing is delivered before the quote is"
                    + " accepted. The same Idempotency-Key makes one case, however often it is sent.")
    ResponseEntity<QuotedView> ask(
            @PathVariable String desk,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody ServiceWanted sent) {
        Desk own = callers.ownDesk(desk);
        CustomerPrincipal customer = customer();
        UUID account = accounts.of(customer.personId(), sent.account());
        return created(services.ask(own.id(), asked(customer, account, sent), key));
    }

    @PostMapping(path = "/api/cases/{number}/service-requests", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "askForServiceInCase",
            summary = "The same beside a case that is there.",
            description = "A case that has ended gets 409; the account is the case's.")
    ResponseEntity<QuotedView> askBeside(
            @PathVariable String number,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody ServiceWanted sent) {
        CaseNumber named = changes.find(number).number();
        CustomerPrincipal customer = customer();
        return created(services.ask(named, (Viewer.Customer) callers.viewer(), asked(customer, null, sent), key));
    }

    private DirectRequest asked(CustomerPrincipal customer, @Nullable UUID account, ServiceWanted sent) {
        BigDecimal hours = sent.hours();
        return new DirectRequest(
                customer.personId(),
                account,
                callers.author(),
                Channel.API,
                sent.service(),
                sent.words(),
                hours == null ? null : hours.toPlainString());
    }

    private CustomerPrincipal customer() {
        return callers.caller().either(customer -> customer, staff -> {
            throw new NotForYou("Only customers ask for services; engineers hand them on from a case.");
        });
    }

    private ResponseEntity<QuotedView> created(QuoteNumber quote) {
        return ResponseEntity.created(URI.create("/api/quotes/" + quote))
                .body(QuotedView.of(book.view(quote, callers.viewer())));
    }

    /**
     * What is asked for.
     *
     * @param service its code in the desk's catalogue
     * @param words what is wanted, up to 2,000 characters
     * @param hours for what is paid by the hour; nothing if nobody knows
     * @param account the company it is for, as the desk's books call it; only for who belongs to several
     */
    record ServiceWanted(
            @Nullable String service,
            @Nullable String words,
            @Nullable BigDecimal hours,
            @Nullable String account) {}
}
