package io.casewright.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import io.casewright.CountedStatements;
import io.casewright.desk.Desk;
import io.casewright.engine.ShippedProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/**
 * The engine as it comes, with the same models: history full, its own FEEL, no authorisation, nothing to keep, called in
 * its own JVM. What is added to an engine is measured against this.
 */
final class BareEngine implements Side, AutoCloseable {

    private static final List<String> FIELDS = fields();

    private final HikariDataSource source;
    private final ProcessEngine engine;
    private final List<Desk> desks;
    private final AtomicInteger number = new AtomicInteger();

    BareEngine(Database database, List<Desk> desks, RecordedFacts facts) {
        this.source = database.pool("bare");
        this.desks = desks;
        ProcessEngineConfigurationImpl settings = new StandaloneProcessEngineConfiguration();
        settings.setProcessEngineName("bare");
        settings.setDataSource(CountedStatements.counted(source));
        settings.setDatabaseSchemaUpdate("true");
        settings.setBeans(IdleWords.answering(facts));
        this.engine = settings.buildProcessEngine();
        deploy();
    }

    private void deploy() {
        DeploymentBuilder shared = engine.getRepositoryService().createDeployment();
        ShippedProcess.files("processes", ".bpmn").forEach(file -> add(shared, file));
        ShippedProcess.files("forms", ".form").forEach(file -> add(shared, file));
        shared.deploy();
        for (Desk desk : desks) {
            String id = desk.id().value();
            DeploymentBuilder policy =
                    engine.getRepositoryService().createDeployment().tenantId(id);
            add(policy, Path.of("decisions", id, "policy.dmn"));
            policy.deploy();
        }
    }

    private static void add(DeploymentBuilder deployment, Path file) {
        try (InputStream text = Files.newInputStream(file)) {
            deployment.addInputStream(file.toString(), text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void lifecycle(int client) {
        int next = number.incrementAndGet();
        Desk desk = desks.get(next % desks.size());
        String caseNumber = desk.casePrefix() + "-" + next;
        engine.getRuntimeService()
                .createMessageCorrelation("case.submitted")
                .processInstanceBusinessKey(caseNumber)
                .setVariable("caseNumber", caseNumber)
                .setVariable("desk", desk.id().value())
                .correlateStartMessage();
        decides(caseNumber, "keep", Words.ANSWER);
        decides(caseNumber, "wait", Words.QUESTION);
        engine.getRuntimeService()
                .createMessageCorrelation("case.customerReplied")
                .processInstanceBusinessKey(caseNumber)
                .correlate();
        decides(caseNumber, "resolve", Words.SOLUTION);
    }

    /** What the form asks for: where it is left open, a step of the process still wants to see it. */
    private static List<String> fields() {
        try {
            JsonNode form = new ObjectMapper()
                    .readTree(Path.of("forms/handle-case.form").toFile());
            return form.findValuesAsText("key");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Who knows only the case must find its task first, as in the product. */
    private void decides(String caseNumber, String outcome, String answer) {
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult()
                .getId();
        Map<String, Object> form = new HashMap<>();
        FIELDS.forEach(open -> form.put(open, null));
        form.put("outcome", outcome);
        form.put("answer", answer);
        engine.getTaskService().complete(task, form);
    }

    @Override
    public boolean drivenFromOutside() {
        return false;
    }

    @Override
    public void close() {
        engine.close();
        source.close();
    }
}
