package io.casewright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.Visitor;
import io.casewright.desk.Desk;
import io.casewright.engine.PastTheGate;
import io.casewright.operations.LoggedLines;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node as it runs for real, with its job executor: what it tells of failures, and how it stops. */
@DisplayName("Node")
@Tag("own-product")
@TestInstance(Lifecycle.PER_CLASS)
class NodeTests {

    private static final int SENDERS = 4;
    private static final int UNDER_WAY = 20;

    private Installation product;
    private People people;

    @BeforeAll
    void start(@TempDir Path folder) {
        product = Installation.in(folder, "camunda.bpm.job-execution.enabled=true");
        people = new People(product);
    }

    @AfterAll
    void stop() {
        product.close();
    }

    @Test
    @DisplayName("A step that fails in the background is told with its case and its desk")
    void tellsOfWhichCaseAStepHasFailed() throws Exception {
        ProcessEngine engine = product.the(ProcessEngine.class);
        PastTheGate.deploy(
                engine,
                engine.getRepositoryService()
                        .createDeployment()
                        .addModelInstance(
                                "failing.bpmn",
                                Bpmn.createExecutableProcess("failing")
                                        .camundaHistoryTimeToLive(1)
                                        .startEvent()
                                        .serviceTask()
                                        .camundaAsyncBefore()
                                        .camundaExpression("${nobody.isThere()}")
                                        .endEvent()
                                        .done()));
        Desk desk = DeskFixtures.desks().get(0);
        try (LoggedLines log = LoggedLines.capture()) {
            var failure = log.next("Exception while executing job");
            engine.getRuntimeService()
                    .startProcessInstanceByKey(
                            "failing", "ABC-4711", Map.of("desk", desk.id().value()));

            assertThat(failure.get(30, TimeUnit.SECONDS))
                    .contains("\"caseNumber\":\"ABC-4711\"", "\"processInstanceId\"", "\"desk\":\"" + desk.id() + "\"")
                    .contains("stack_trace");
        }
    }

    @Test
    @DisplayName(
            "FLT05 Stopped while cases come in, it answers those it took, keeps exactly those, and takes no more steps")
    void losesNothingItHasTaken() throws Exception {
        DeskCustomer customer =
                people.fixtures().coveredCustomer(DeskFixtures.desks().get(0));
        Visitor script = people.customer(customer);
        ApplicationAvailability availability = product.the(ApplicationAvailability.class);
        JobExecutor steps = ((ProcessEngineConfigurationImpl)
                        product.the(ProcessEngine.class).getProcessEngineConfiguration())
                .getJobExecutor();
        assertThat(availability.getReadinessState()).isEqualTo(ReadinessState.ACCEPTING_TRAFFIC);
        assertThat(steps.isActive()).isTrue();
        Set<String> answered = ConcurrentHashMap.newKeySet();
        Set<Integer> refused = ConcurrentHashMap.newKeySet();
        CountDownLatch underWay = new CountDownLatch(UNDER_WAY);
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);

        List<Future<?>> all = IntStream.range(0, SENDERS)
                .<Future<?>>mapToObj(
                        sender -> senders.submit(() -> sendUntilStopped(script, customer, answered, refused, underWay)))
                .toList();
        assertThat(underWay.await(60, TimeUnit.SECONDS)).isTrue();
        product.restart();
        for (Future<?> sender : all) {
            sender.get(60, TimeUnit.SECONDS);
        }
        senders.shutdown();

        assertThat(refused)
                .as("other answers than a case: nobody waits for another's case to be stored")
                .isSubsetOf(503);
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(answered).hasSizeGreaterThanOrEqualTo(UNDER_WAY);
        assertThat(availability.getReadinessState()).isEqualTo(ReadinessState.REFUSING_TRAFFIC);
        assertThat(steps.isActive()).isFalse();
    }

    private static void sendUntilStopped(
            Visitor script,
            DeskCustomer customer,
            Set<String> answered,
            Set<Integer> refused,
            CountDownLatch underWay) {
        String body = new ObjectMapper()
                .valueToTree(Map.of("subject", "Stopping", "description", "x", "facts", customer.intake("api")))
                .toString();
        try {
            while (true) {
                var answer = script.post("/api/desks/" + customer.desk().id() + "/cases", body);
                if (answer.statusCode() != 201) {
                    refused.add(answer.statusCode());
                    return;
                }
                answered.add(
                        answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
                underWay.countDown();
            }
        } catch (UncheckedIOException closed) {
            // Nobody listens any more: the node has stopped.
        }
    }

    private List<String> kept() {
        return product.the(JdbcClient.class)
                .sql("select number from support_case where subject = 'Stopping'")
                .query(String.class)
                .list();
    }
}
