package io.casewright.rest;

import io.casewright.cases.CaseNotFound;
import io.casewright.cases.SupportCases;
import io.casewright.cases.Viewer;
import io.casewright.desk.CaseNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class ApiPromiseController {

    private final ApiCallers callers;
    private final SupportCases cases;
    private final Owed owed;
    private final Ahead ahead;

    ApiPromiseController(ApiCallers callers, SupportCases cases, Owed owed, Ahead ahead) {
        this.callers = callers;
        this.cases = cases;
        this.owed = owed;
        this.ahead = ahead;
    }

    @GetMapping("/api/cases/{number}/promises")
    @Operation(
            operationId = "listPromises",
            summary = "What is owed on a case, what became of it, and why it is due when it is; oldest first.",
            description = "Each has a receipt: the windows counted, the pauses and the holidays, and what the policy"
                    + " answered from which facts. Staff read the rules as well.")
    List<OwedView> promises(@PathVariable String number) {
        Viewer viewer = callers.viewer();
        return owed.withReceipts(cases.get(named(number), viewer), viewer);
    }

    @GetMapping("/api/cases/{number}/forecast")
    @Operation(
            operationId = "readForecast",
            summary = "What happens on a case, and when, if nobody acts; first things first.",
            description = "Staff read who is alerted about which promise as well.")
    List<ForeseenView> forecast(@PathVariable String number) {
        Viewer viewer = callers.viewer();
        return ahead.of(cases.get(named(number), viewer), viewer);
    }

    private static CaseNumber named(String number) {
        return CaseNumber.parse(number).orElseThrow(CaseNotFound::new);
    }
}
