package io.casewright.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.casewright.ProductTests;
import io.casewright.Visitor;
import io.casewright.access.StaffDirectory;
import io.casewright.access.StaffMember;
import io.casewright.desk.DeskId;
import io.casewright.desk.Desks;
import io.casewright.policy.Policies;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an analyst at Modeler's deploy button can do, and what they are told. */
class ModelerDeploymentTests extends ProductTests {

    private static final String PASSWORD = "an analyst of tests";
    private static final String WAITING = read("processes/await-customer.bpmn");
    private static final String ALONE = WAITING.replace("Outcome: ", "Outcome: as an analyst wrote, ");

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RepositoryService repository;

    @Autowired
    StaffDirectory staff;

    @Autowired
    Desks desks;

    @Autowired
    Policies policies;

    private DeskId desk = DeskId.of("none");
    private List<String> before = List.of();

    private static String read(String file) {
        return new String(Gate.read(Path.of(file)), StandardCharsets.UTF_8);
    }

    @BeforeEach
    void hire() {
        desk = desks.all().get(0).id();
        hire("gate.analyst", "analysts");
        hire("gate.engineer", "support-engineers");
        before = deployments();
    }

    private void hire(String id, String group) {
        StaffMember member = new StaffMember(id, "Test " + id, id + "@example.com", Set.of(group), Set.of(desk));
        staff.hire(member, staff.find(id).isPresent() ? null : PASSWORD);
    }

    @AfterEach
    void remove() {
        deployments().stream()
                .filter(id -> !before.contains(id))
                .forEach(id -> repository.deleteDeployment(id, true, true, true));
    }

    private List<String> deployments() {
        return repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .toList();
    }

    private String api() {
        return "/engine-rest/engine/" + engine.getName();
    }

    private Visitor analyst() {
        return Visitor.at(port).withBasic("gate.analyst", PASSWORD);
    }

    private HttpResponse<String> deploy(Map<String, String> files, Map<String, String> more) {
        return analyst().deployWithModeler(api(), files, more);
    }

    @Test
    @DisplayName("An analyst deploys a process alone; it is the latest, once, and nobody but operators deletes it")
    void deploysAProcessAlone() throws Exception {
        assertThat(analyst().get(api() + "/deployment?maxResults=0").statusCode())
                .isEqualTo(200);
        assertThat(analyst().get("/engine-rest/version").statusCode()).isEqualTo(200);

        HttpResponse<String> first = deploy(Map.of("await-customer.bpmn", ALONE), Map.of());
        HttpResponse<String> again = deploy(Map.of("await-customer.bpmn", ALONE), Map.of());

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        String id = json(first).path("id").asText();
        assertThat(json(again).path("id").asText()).as("unchanged").isEqualTo(id);
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("await-customer")
                        .latestVersion()
                        .singleResult()
                        .getDeploymentId())
                .isEqualTo(id);
        assertThat(analyst()
                        .delete(api() + "/deployment/" + id + "?cascade=true")
                        .statusCode())
                .isEqualTo(403);
        assertThat(deployments()).contains(id).hasSize(before.size() + 1);
    }

    @Test
    @DisplayName("What is refused is answered with 400, each element, the reason and the remedy; nothing is deployed")
    void tellsWhyItRefuses() throws Exception {
        Map<String, String> attacks = Map.of(
                "a listener",
                WAITING.replaceFirst(
                        "(id=\"Task_CloseCase\"[^>]*>\\s*<bpmn:documentation>[^<]*</bpmn:documentation>)",
                        "$1<bpmn:extensionElements><camunda:executionListener event=\"start\" class=\"x\" /></bpmn:extensionElements>"),
                "code in a step",
                WAITING.replace("${cases.closeSilent(caseNumber)}", "${''.class.forName('java.lang.Runtime')}"),
                "the other dollar",
                WAITING.replace("${cases.closeSilent(caseNumber)}", "#{cases.closeSilent(caseNumber)}"),
                "a duration",
                WAITING.replaceFirst(
                        "<bpmn:timeDate([^>]*)>[^<]*</bpmn:timeDate>", "<bpmn:timeDuration$1>P1D</bpmn:timeDuration>"),
                "an entity",
                WAITING.replaceFirst(
                        "<bpmn:definitions",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><bpmn:definitions"),
                "a class",
                WAITING.replaceFirst("camunda:expression=\"[^\"]*\"", "camunda:class=\"java.lang.Object\""));

        for (Map.Entry<String, String> attack : attacks.entrySet()) {
            assertThat(attack.getValue()).isNotEqualTo(WAITING);
            HttpResponse<String> answer = deploy(Map.of("await-customer.bpmn", attack.getValue()), Map.of());

            assertThat(answer.statusCode()).as(attack.getKey()).isEqualTo(400);
            assertThat(json(answer).path("message").asText())
                    .as(attack.getKey())
                    .startsWith("Nothing was deployed.\nawait-customer.bpmn");
            JsonNode told = json(answer).at("/details/await-customer.bpmn/errors/0");
            assertThat(told.path("message").asText()).as(attack.getKey()).isNotBlank();
        }
        assertThat(json(deploy(Map.of("await-customer.bpmn", attacks.get("a class")), Map.of()))
                        .path("message")
                        .asText())
                .contains("camunda:class: A class would run as server code that nobody sees in the diagram."
                        + " Call the process vocabulary in camunda:expression.");
        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    @DisplayName("Odd files, desks and times are refused; an engineer does not even come to the gate")
    void refusesOddDeployments() {
        Map<String, String> process = Map.of("await-customer.bpmn", ALONE);
        List<HttpResponse<String>> refused = new ArrayList<>();
        refused.add(deploy(Map.of("await-customer.bpmn", ALONE, "run.groovy", "x"), Map.of()));
        refused.add(deploy(Map.of("case.cmmn", "<x/>"), Map.of()));
        refused.add(deploy(Map.of("../await-customer.bpmn", ALONE), Map.of()));
        refused.add(deploy(process, Map.of("tenant-id", desk.value())));
        refused.add(deploy(process, Map.of("deployment-activation-time", "2099-01-01T00:00:00.000+0000")));
        refused.add(deploy(process, Map.of("deploy-changed-only", "true", "tenant-id", "nowhere")));

        assertThat(refused).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).containsAnyOf("Nothing was deployed.", "A deployment takes effect at once");
        });
        assertThat(Visitor.at(port)
                        .withBasic("gate.engineer", PASSWORD)
                        .deployWithModeler(api(), process, Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    @DisplayName("ALL-10 A policy deployed for a desk of one's own is in force for new cases; for others it is refused")
    void deploysAPolicyOfOnesOwnDesk() throws Exception {
        String policy =
                read("decisions/" + desk + "/policy.dmn").replaceFirst("\\.</description>", ", indeed.</description>");
        String inForce = policies.inForce(desk).deployment();
        String other = desks.all().get(1).id().value();

        assertThat(deploy(Map.of("policy.dmn", policy), Map.of()).statusCode()).isEqualTo(400);
        assertThat(deploy(Map.of("policy.dmn", policy), Map.of("tenant-id", other))
                        .statusCode())
                .isEqualTo(400);
        assertThat(policies.inForce(desk).deployment()).isEqualTo(inForce);

        HttpResponse<String> published = deploy(Map.of("policy.dmn", policy), Map.of("tenant-id", desk.value()));

        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        assertThat(policies.inForce(desk).deployment())
                .isEqualTo(json(published).path("id").asText())
                .isNotEqualTo(inForce);
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }
}
