package io.casewright.rest;

import io.casewright.access.CustomerPrincipal;
import io.casewright.cases.AccountChoice;
import io.casewright.cases.Channel;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.PhoneCall;
import io.casewright.cases.PhoneCalls;
import io.casewright.cases.Submission;
import io.casewright.cases.SupportCases;
import io.casewright.cases.Viewer;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.rest.CaseRequest.OnBehalfOf;
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
@Tag(name = "Cases")
class ApiSubmissionController {

    private final ApiCallers callers;
    private final SupportCases cases;
    private final PhoneCalls phoneCalls;
    private final AccountChoice accounts;
    private final Submitted submitted;

    ApiSubmissionController(
            ApiCallers callers,
            SupportCases cases,
            PhoneCalls phoneCalls,
            AccountChoice accounts,
            Submitted submitted) {
        this.callers = callers;
        this.cases = cases;
        this.phoneCalls = phoneCalls;
        this.accounts = accounts;
        this.submitted = submitted;
    }

    @PostMapping(path = "/api/desks/{desk}/cases", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "submitCase",
            summary = "Submits a case; the answer says what is promised and until when.",
            description = "Staff submit for somebody on the phone and say for whom (onBehalfOf). "
                    + "The same Idempotency-Key makes one case, however often it is sent.")
    ResponseEntity<SubmittedView> submit(
            @PathVariable String desk,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody CaseRequest sent) {
        Desk own = callers.ownDesk(desk);
        Viewer viewer = callers.viewer();
        CaseNumber number = callers.caller()
                .either(
                        customer -> cases.submit(submission(own, customer, sent), key),
                        staff -> phoneCalls.takeDown(call(own, sent), (Viewer.Staff) viewer, key));
        return ResponseEntity.created(URI.create("/api/cases/" + number))
                .body(submitted.view(number, viewer.internal()));
    }

    private Submission submission(Desk desk, CustomerPrincipal customer, CaseRequest sent) {
        if (sent.onBehalfOf() != null) {
            throw new InvalidInput("onBehalfOf", "Only staff submit cases for somebody else.");
        }
        return new Submission(
                desk.id(),
                customer.personId(),
                accounts.of(customer.personId(), sent.account()),
                Channel.API,
                callers.author(),
                sent.subject(),
                sent.description(),
                sent.statedKind(),
                sent.givenFacts(),
                null);
    }

    private static PhoneCall call(Desk desk, CaseRequest sent) {
        OnBehalfOf caller = sent.onBehalfOf();
        if (caller == null) {
            throw new InvalidInput("onBehalfOf", "Say who is on the phone: an e-mail address and a name.");
        }
        return new PhoneCall(
                desk.id(),
                caller.email(),
                caller.name(),
                sent.account(),
                sent.subject(),
                sent.description(),
                sent.statedKind(),
                sent.givenFacts());
    }
}
