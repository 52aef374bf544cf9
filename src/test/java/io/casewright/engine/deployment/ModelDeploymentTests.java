package io.casewright.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.casewright.desk.Desk;
import io.casewright.desk.DeskFolders;
import io.casewright.engine.IsolatedEngine;
import io.casewright.engine.decision.PolicyFiles;
import io.casewright.policy.PolicyContract;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.actuate.health.Status;
import org.springframework.util.FileSystemUtils;

class ModelDeploymentTests {

    /** Any desk's folder will do; it is copied under other names. */
    private static final Desk MODEL = DeskFolders.read("classpath:").all().get(0);

    @TempDir
    Path folder;

    private ProcessEngine engine;
    private LeftBehind leftBehind;

    @BeforeEach
    void shipTwoDesksAndAProcess() throws IOException {
        engine = IsolatedEngine.start(settings -> {});
        leftBehind = new LeftBehind(engine.getRepositoryService());
        shipDesk("north", "NOR");
        shipDesk("south", "SOU");
        ship("processes/wait.bpmn", process("wait"));
        ship("forms/answer.form", form("answer", "Answer"));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void deploysWhatIsSharedOnceAndAPolicyForEachDesk() {
        start();

        RepositoryService repository = engine.getRepositoryService();
        assertThat(repository.createDeploymentQuery().list())
                .extracting(deployment -> deployment.getName() + " of " + deployment.getTenantId())
                .containsExactlyInAnyOrder(
                        "casewright of null", "casewright/desk/north of north", "casewright/desk/south of south");
        assertThat(repository.createProcessDefinitionQuery().withoutTenantId().count())
                .isOne();
        assertThat(repository
                        .createDecisionDefinitionQuery()
                        .tenantIdIn("south")
                        .list())
                .extracting(DecisionDefinition::getKey)
                .containsAll(PolicyContract.decisions());
        assertThat(engine.getIdentityService()
                        .createTenantQuery()
                        .tenantId("north")
                        .singleResult()
                        .getName())
                .isEqualTo("The north desk");
    }

    @Test
    void makesNoNewVersionOfUnchangedModels() {
        start();
        start();

        assertThat(engine.getRepositoryService().createDeploymentQuery().count())
                .isEqualTo(3);
    }

    @Test
    void makesANewVersionOfOnlyThePolicyThatChanged() throws IOException {
        start();
        changePolicy("north");
        start();

        assertThat(version("north", "priority")).isEqualTo(2);
        assertThat(version("south", "priority")).isEqualTo(1);
    }

    @Test
    void deploysAllThatIsSharedWhenAFormChanges() throws IOException {
        start();
        ship("forms/answer.form", form("answer", "Reply"));
        start();

        assertThat(engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .singleResult()
                        .getVersion())
                .as("a form is found only in the deployment of its process")
                .isEqualTo(2);
    }

    @Test
    void keepsAVersionDeployedFromModelerInForceUntilTheShippedOneChanges() throws IOException {
        start();
        engine.getRepositoryService()
                .createDeployment()
                .name("tried at noon")
                .tenantId("north")
                .addString("policy.dmn", shipped("policy.dmn"))
                .deploy();
        start();

        assertThat(latest("north", "priority").getDeploymentId())
                .isEqualTo(engine.getRepositoryService()
                        .createDeploymentQuery()
                        .deploymentName("tried at noon")
                        .singleResult()
                        .getId());

        changePolicy("north");
        start();

        assertThat(version("north", "priority")).isEqualTo(3);
    }

    @Test
    void deploysAnewOverWhatCameFromModelerIfToldTo() {
        start();
        new ModelDeploymentRun(new ModelSettings(location(), true)).run();

        assertThat(version("north", "priority")).isEqualTo(2);
    }

    @Test
    void reportsADeskThatIsGoneWhileItsPolicyIsStillDeployed() {
        start();
        assertThat(leftBehind.health().getStatus()).isEqualTo(Status.UP);

        FileSystemUtils.deleteRecursively(folder.resolve("decisions/south").toFile());
        start();

        assertThat(leftBehind.health().getStatus().getCode()).isEqualTo("WARNING");
        assertThat(leftBehind.health().getDetails().toString()).contains("The desk south has no folder any more");
    }

    @Test
    void reportsAProcessThatIsShippedNoMore() throws IOException {
        ship("processes/old.bpmn", process("old"));
        start();
        Files.delete(folder.resolve("processes/old.bpmn"));
        start();

        assertThat(leftBehind.health().getDetails().toString()).contains("The process old is shipped no more");
    }

    @Test
    void reportsItTooIfItWasDeployedAnewSince() throws IOException {
        ship("processes/old.bpmn", process("old"));
        start();
        engine.getRepositoryService()
                .createDeployment()
                .name("tried at noon")
                .addString("old.bpmn", process("old"))
                .deploy();
        Files.delete(folder.resolve("processes/old.bpmn"));
        start();

        assertThat(leftBehind.health().getDetails().toString()).contains("The process old is shipped no more");
    }

    @Test
    void refusesADeskWithoutAPolicy() throws IOException {
        Files.delete(folder.resolve("decisions/north/policy.dmn"));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(this::start)
                .withMessage("decisions/north has no policy.dmn: a desk needs a policy.");
    }

    @Test
    void refusesAPolicyWithAGap() throws IOException {
        Path policy = folder.resolve("decisions/north/policy.dmn");
        String text = Files.readString(policy);
        Files.writeString(policy, text.replace("\"idle\"", "\"patience\"").replace("facts.channel", "facts.weather"));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(this::start)
                .withMessageStartingWith("decisions/north/policy.dmn cannot be used.")
                .withMessageContaining("It does not answer idle.")
                .withMessageContaining("It looks at the fact weather,");
    }

    @Test
    void startsWithNothingToDeploy() throws IOException {
        try (Stream<Path> shipped = Files.list(folder)) {
            shipped.forEach(path -> FileSystemUtils.deleteRecursively(path.toFile()));
        }
        Files.createDirectories(folder.resolve("decisions"));

        start();

        assertThat(engine.getRepositoryService().createDeploymentQuery().count())
                .isZero();
    }

    private void start() {
        new ModelDeploymentRun(new ModelSettings(location(), false)).run();
    }

    private String location() {
        return folder.toUri().toString();
    }

    private DecisionDefinition latest(String desk, String decision) {
        return engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .tenantIdIn(desk)
                .latestVersion()
                .singleResult();
    }

    private int version(String desk, String decision) {
        return latest(desk, decision).getVersion();
    }

    private void shipDesk(String id, String prefix) throws IOException {
        String folder = "decisions/" + id;
        ship(
                folder + "/desk.yaml",
                shipped("desk.yaml")
                        .replaceAll("(?m)^id: .*", "id: " + id)
                        .replaceAll("(?m)^name: .*", "name: The " + id + " desk")
                        .replaceAll("(?m)^casePrefix: .*", "casePrefix: " + prefix));
        ship(folder + "/policy.dmn", shipped("policy.dmn"));
    }

    private static String shipped(String file) throws IOException {
        String name = "/decisions/" + MODEL.id() + "/" + file;
        try (InputStream content = ModelDeploymentTests.class.getResourceAsStream(name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void changePolicy(String desk) throws IOException {
        Path policy = folder.resolve("decisions/" + desk + "/policy.dmn");
        Files.writeString(policy, Files.readString(policy).replaceFirst("<description>", "<description>Changed. "));
    }

    private void ship(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static String process(String id) {
        return Bpmn.convertToString(Bpmn.createExecutableProcess(id)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask()
                .endEvent()
                .done());
    }

    private static String form(String id, String label) {
        return """
            {"id":"%s","type":"default","schemaVersion":16,
             "components":[{"key":"answer","label":"%s","type":"textfield"}]}""".formatted(id, label);
    }

    private final class ModelDeploymentRun {

        private final ModelDeployment deployment;

        private ModelDeploymentRun(ModelSettings settings) {
            this.deployment = new ModelDeployment(
                    engine.getRepositoryService(),
                    DeskFolders.read(settings.models()),
                    new DeskPreparation(engine.getIdentityService(), new PolicyFiles(true)),
                    leftBehind,
                    settings);
        }

        private void run() {
            deployment.run(new DefaultApplicationArguments());
        }
    }
}
