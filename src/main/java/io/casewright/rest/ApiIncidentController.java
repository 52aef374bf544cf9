package io.casewright.rest;

import io.casewright.cases.CaseNotFound;
import io.casewright.cases.CasePhones;
import io.casewright.cases.Incidents;
import io.casewright.cases.SupportCase;
import io.casewright.cases.SupportCases;
import io.casewright.cases.Viewer;
import io.casewright.desk.CaseNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class ApiIncidentController {

    private final ApiCallers callers;
    private final SupportCases cases;
    private final Incidents incidents;
    private final CasePhones phones;

    ApiIncidentController(ApiCallers callers, SupportCases cases, Incidents incidents, CasePhones phones) {
        this.callers = callers;
        this.cases = cases;
        this.incidents = incidents;
        this.phones = phones;
    }

    @GetMapping("/api/cases/{number}/incident")
    @Operation(
            operationId = "readIncident",
            summary = "The critical incident that a case belongs to.",
            description =
                    "Where it belongs to none there is nothing at this address. A customer reads how it stands with"
                            + " their own case, and by which number and PIN one call brings engineers back who stand by; staff"
                            + " read who is on the call, the evidence and the other cases as well. A call about it is linked like"
                            + " every other, by POST /api/desks/{desk}/calls.")
    IncidentOnCaseView incident(@PathVariable String number) {
        Viewer viewer = callers.viewer();
        SupportCase supportCase = cases.get(CaseNumber.parse(number).orElseThrow(CaseNotFound::new), viewer);
        return incidents
                .view(supportCase, viewer)
                .map(incident -> IncidentOnCaseView.of(
                        supportCase.number(), incident, phones.visible(supportCase), viewer.internal()))
                .orElseThrow(CaseNotFound::new);
    }
}
