package io.casewright.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.casewright.access.StaffGroups;
import io.casewright.access.StaffMember;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.RepeatKey;
import io.casewright.desk.Desk;
import io.casewright.policy.lab.PolicyChange;
import io.casewright.policy.lab.PolicyPublication;
import io.casewright.policy.lab.PolicyPublication.Published;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Publishes a desk's policy, past the same gate as Modeler's deploy button. */
@RestController
@Tag(name = "Policies")
class ApiPublicationController {

    private final ApiCallers callers;
    private final PolicyPublication publication;

    ApiPublicationController(ApiCallers callers, PolicyPublication publication) {
        this.callers = callers;
        this.publication = publication;
    }

    @PostMapping(
            path = "/api/desks/{desk}/policy/versions",
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "publishPolicy",
            summary = "Brings a policy into force, if it keeps to the rules and its examples hold. Analysts only.",
            description = "The body is policy.dmn, or JSON with the texts of policy.dmn and examples.yaml; 1 MB each at"
                    + " most. What is refused lists each element, the reason and the remedy. Cases opened from then on"
                    + " are judged by it; those that run keep theirs.")
    ResponseEntity<VersionView> publish(
            @PathVariable String desk,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody byte[] body) {
        return answer(desk, analyst(desk), body, null, key);
    }

    @PostMapping(
            path = "/api/desks/{desk}/policy/versions",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "publishPolicyWithExamples",
            summary = "Brings a policy into force together with the examples it must hold. Analysts only.")
    ResponseEntity<VersionView> publish(
            @PathVariable String desk,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody PublicationRequest sent) {
        StaffMember analyst = analyst(desk);
        if (sent.policy() == null) {
            throw new InvalidInput("policy", "policy is the text of the file policy.dmn.");
        }
        byte[] examples = sent.examples() == null ? null : sent.examples().getBytes(StandardCharsets.UTF_8);
        return answer(desk, analyst, sent.policy().getBytes(StandardCharsets.UTF_8), examples, key);
    }

    private StaffMember analyst(String desk) {
        callers.staffDesk(desk);
        return callers.caller()
                .either(
                        customer -> {
                            throw new NotForYou("Analysts publish policies.");
                        },
                        staff -> {
                            if (!staff.member().groups().contains(StaffGroups.ANALYSTS)) {
                                throw new NotForYou("Analysts publish policies.");
                            }
                            return staff.member();
                        });
    }

    private ResponseEntity<VersionView> answer(
            String word, StaffMember analyst, byte[] policy, byte @Nullable [] examples, @Nullable String key) {
        Desk desk = callers.staffDesk(word);
        Published published = publication.publish(
                desk.id(), analyst.id(), policy, examples, key == null ? null : RepeatKey.checked(key));
        VersionView view = new VersionView(published.id(), published.number(), published.changes());
        return published.anew()
                ? ResponseEntity.created(
                                URI.create("/api/desks/" + desk.id() + "/policy/versions/" + published.number()))
                        .body(view)
                : ResponseEntity.ok(view);
    }

    /**
     * A policy to be published.
     *
     * @param policy the text of policy.dmn
     * @param examples the text of examples.yaml; without, those that are shipped with the desk must hold
     */
    record PublicationRequest(
            @Nullable String policy, @Nullable String examples) {}

    /**
     * A policy in force.
     *
     * @param id what the decisions of a case are recorded with
     * @param number counts the desk's versions, from 1
     * @param changes the rules that differ from the version before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VersionView(String id, int number, List<PolicyChange> changes) {}
}
