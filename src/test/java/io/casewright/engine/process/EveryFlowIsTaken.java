package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.engine.ShippedProcess;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Adds up what the tests of a class marked {@link PassesEveryFlow} took, and looks at it when all of them have run. */
class EveryFlowIsTaken implements TestExecutionListener, Ordered {

    private final Set<Method> run = new HashSet<>();

    /** First to begin and last to end: the coverage tool writes its report before. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void beforeTestClass(TestContext tests) {
        run.clear();
        TakenFlows.forget();
    }

    @Override
    public void afterTestMethod(TestContext tests) {
        run.add(tests.getTestMethod());
    }

    @Override
    public void afterTestClass(TestContext tests) {
        Class<?> type = tests.getTestClass();
        if (!run.containsAll(tests(type))) {
            return; // somebody tries a single test
        }
        List<String> processes =
                List.of(type.getAnnotation(PassesEveryFlow.class).of());
        assertThat(TakenFlows.sinceThen())
                .as("flows taken by %s", type.getSimpleName())
                .containsAll(ShippedProcess.all().stream()
                        .filter(process -> processes.contains(process.name()))
                        .flatMap(EveryFlowIsTaken::flows)
                        .toList());
        assertThat(Path.of("target/process-test-coverage", type.getName(), "report.html"))
                .as("what was taken, as a picture")
                .isNotEmptyFile();
    }

    /** Behind an event-based gateway the event comes and no flow is taken: the flow after the event tells. */
    private static Stream<String> flows(ShippedProcess process) {
        return process.nodes().stream()
                .filter(node -> !(node instanceof EventBasedGateway))
                .flatMap(node -> node.getOutgoing().stream())
                .map(flow -> flow.getId());
    }

    private static List<Method> tests(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method ->
                        method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class))
                .toList();
    }
}
