package io.casewright.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.access.StaffGroups;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import io.casewright.policy.Policies;
import io.casewright.rest.ApiScript.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

class ApiPublicationTests extends ApiTests {

    @Autowired
    Desks desks;

    @Autowired
    Policies policies;

    @Autowired
    RepositoryService repository;

    private Desk desk;
    private String policy = "";
    private String examples = "";
    private List<String> before = List.of();

    @BeforeEach
    void begin() throws Exception {
        desk = desks.all().get(0);
        Path folder = Path.of("decisions", desk.id().value());
        policy = Files.readString(folder.resolve("policy.dmn"));
        examples = Files.readString(folder.resolve("examples.yaml"));
        before = deployments();
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

    private ApiScript analyst() {
        return asStaff(StaffGroups.ANALYSTS, Set.of(desk.id()));
    }

    private Answer publish(ApiScript script, String sent) {
        return script.call(
                HttpMethod.POST, "/api/desks/" + desk.id() + "/policy/versions", sent, MediaType.APPLICATION_XML);
    }

    private String changed() {
        return policy.replaceFirst("\\.</description>", ", indeed.</description>");
    }

    @Test
    @DisplayName("ALL-10: a published policy is in force for new cases, and the answer says what changed")
    void bringsAPolicyIntoForce() {
        Answer answer = publish(analyst(), changed());

        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/policy/versions/" + answer.text("number"));
        assertThat(answer.body().path("number").asInt()).isGreaterThan(1);
        assertThat(answer.body().path("changes")).hasSize(1);
        assertThat(answer.body().at("/changes/0/what").asText()).isEqualTo("changed");
        assertThat(policies.inForce(desk.id()).deployment()).isEqualTo(answer.text("id"));
    }

    @Test
    @DisplayName("a policy in force already makes no new version, nor does a key sent twice")
    void publishesNothingTwice() {
        ApiScript analyst = analyst();
        String key = UUID.randomUUID().toString();

        assertThat(publish(analyst, policy).status()).isEqualTo(200);
        assertThat(deployments()).isEqualTo(before);
        Answer first = publish(analyst.key(key), changed());
        Answer again = publish(analyst.key(key), changed());
        Answer other = publish(analyst.key(key), policy);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(other.isProblem(422)).isTrue();
        assertThat(other.fields()).containsExactly("Idempotency-Key");
        assertThat(deployments()).hasSize(before.size() + 1);
    }

    @Test
    @DisplayName("what is refused lists element, reason and remedy, and nothing is changed")
    void listsWhatIsWrong() {
        String inForce = policies.inForce(desk.id()).deployment();

        Answer answer =
                publish(analyst(), policy.replaceFirst("<inputEntry ", "<inputEntry expressionLanguage=\"groovy\" "));

        assertThat(answer.isProblem(422)).as("%s", answer).isTrue();
        assertThat(answer.body().path("findings")).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.path("file").asText()).isEqualTo("policy.dmn");
            assertThat(finding.path("element").asText()).isNotEmpty();
            assertThat(finding.path("reason").asText()).contains("FEEL and nothing else");
            assertThat(finding.path("remedy").asText()).isNotEmpty();
        });
        assertThat(publish(analyst(), "").isProblem(400)).isTrue();
        assertThat(publish(analyst(), "<x/>").isProblem(422)).isTrue();
        assertThat(publish(analyst(), "x".repeat(2 * 1024 * 1024 + 1)).isProblem(413))
                .isTrue();
        assertThat(policies.inForce(desk.id()).deployment()).isEqualTo(inForce);
        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    @DisplayName("a policy is held to the examples that come along")
    void holdsToTheExamplesThatComeAlong() {
        String path = "/api/desks/" + desk.id() + "/policy/versions";
        String failing = examples.replaceFirst("coverage: covered", "coverage: not-covered");

        Answer refused = analyst().post(path, Map.of("policy", changed(), "examples", failing));
        Answer without = analyst().post(path, Map.of("examples", examples));
        Answer published = analyst().post(path, Map.of("policy", changed(), "examples", examples));

        assertThat(refused.isProblem(422)).as("%s", refused).isTrue();
        assertThat(refused.body().at("/findings/0/file").asText()).isEqualTo("examples.yaml");
        assertThat(refused.body().at("/findings/0/reason").asText()).contains("coverage");
        assertThat(without.isProblem(422)).as("%s", without).isTrue();
        assertThat(without.fields()).containsExactly("policy");
        assertThat(published.status()).as("%s", published).isEqualTo(201);
    }

    @Test
    @DisplayName("nobody publishes but analysts of the desk")
    void isForAnalystsOfTheDesk() {
        assertThat(publish(anybody, changed()).isProblem(401)).isTrue();
        assertThat(publish(as(fixtures.coveredCustomer(desk)), changed()).isProblem(404))
                .isTrue();
        assertThat(publish(asEngineerOf(desk), changed()).isProblem(403)).isTrue();
        assertThat(publish(
                                asStaff(
                                        StaffGroups.ANALYSTS,
                                        Set.of(desks.all().get(1).id())),
                                changed())
                        .isProblem(404))
                .isTrue();
        assertThat(deployments()).isEqualTo(before);
    }
}
