package io.casewright.rest;

import io.casewright.desk.Desk;
import io.casewright.policy.Policies;
import io.casewright.policy.lab.Preview;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Policies")
class ApiPolicyController {

    private final ApiCallers callers;
    private final Policies policies;
    private final Clock clock;

    ApiPolicyController(ApiCallers callers, Policies policies, Clock clock) {
        this.callers = callers;
        this.policies = policies;
        this.clock = clock;
    }

    @PostMapping(path = "/api/desks/{desk}/policy/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "previewPolicy",
            summary = "Facts in, all answers and due times out; nothing is stored. Staff of the desk only.")
    PreviewedView preview(@PathVariable String desk, @RequestBody PreviewRequest sent) {
        Desk own = callers.staffDesk(desk);
        Preview preview =
                Preview.of(policies, policies.inForce(own.id()), sent.givenFacts(), sent.receivedAt(clock.instant()));
        return PreviewedView.of(preview, own.zone());
    }
}
