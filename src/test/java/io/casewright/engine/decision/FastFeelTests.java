package io.casewright.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.desk.Desk;
import io.casewright.desk.DeskFolders;
import io.casewright.desk.Desks;
import io.casewright.policy.DecisionTables;
import io.casewright.policy.Fact;
import io.casewright.policy.FactDictionary;
import io.casewright.policy.Facts;
import io.casewright.policy.PolicyVersion;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our FEEL must answer exactly what the engine's own answers, its refusals included. */
class FastFeelTests {

    private static final Desks DESKS = DeskFolders.read("classpath:");
    private static final int CASES_PER_DESK = 20;
    private static final int EXPRESSIONS = 600;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    private final FeelEngine fast = new FastFeelFactory().createInstance();
    private final FeelEngine own = new ScalaFeelEngineFactory(List.of()).createInstance();

    static Stream<Desk> desks() {
        return DESKS.all().stream();
    }

    @ParameterizedTest
    @MethodSource("desks")
    void answersEveryPolicyLikeTheEnginesOwn(Desk desk) {
        System.out.println("seed " + seed);
        DecisionTables withFast = new PolicyFiles(true).read(desk.id(), policy(desk));
        DecisionTables withOwn = new PolicyFiles(false).read(desk.id(), policy(desk));
        PolicyVersion version = withFast.inForce(desk.id());
        List<String> decisions = decisions(desk);

        for (int i = 0; i < CASES_PER_DESK; i++) {
            Facts facts = randomFacts(desk);
            for (String decision : decisions) {
                assertThat(outcome(() -> withFast.ask(version, decision, facts)))
                        .as("%s of %s with %s, seed %d", decision, desk.id(), facts, seed)
                        .isEqualTo(outcome(() -> withOwn.ask(version, decision, facts)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("desks")
    void readsEveryCellOfEveryPolicyLikeTheEnginesOwn(Desk desk) {
        System.out.println("seed " + seed);
        DmnModelInstance model = Dmn.readModelFromStream(policy(desk));
        List<String> cells = model.getModelElementsByType(Text.class).stream()
                .filter(cell -> cell.getParentElement() instanceof InputEntry)
                .map(Text::getTextContent)
                .distinct()
                .toList();

        assertThat(cells).isNotEmpty();
        for (String cell : cells) {
            for (Object input : List.of("portal", 1, 25L, 0, true, "x")) {
                compareTests(cell, input);
            }
            compareTests(cell, null);
        }
    }

    @Test
    void evaluatesRandomExpressionsLikeTheEnginesOwn() {
        System.out.println("seed " + seed);
        int sensible = 0;
        for (int i = 0; i < EXPRESSIONS; i++) {
            String expression = random.nextInt(40) == 0 ? "if (" : expression(3);
            VariableContext variables = variables(null);
            Object answer = outcome(() -> own.evaluateSimpleExpression(expression, variables));
            assertThat(outcome(() -> fast.evaluateSimpleExpression(expression, variables)))
                    .as("%s, seed %d", expression, seed)
                    .isEqualTo(answer);
            sensible += answer.equals("null") || answer.toString().contains("Exception") ? 0 : 1;
            compareTests(unaryTest(), random.nextBoolean() ? random.nextInt(10) : "word");
        }
        assertThat(sensible).as("expressions with an answer, seed %d", seed).isGreaterThan(EXPRESSIONS / 4);
    }

    @Test
    @DisplayName("It costs a tenth of the engine's own; less than a third is no accident of a busy machine")
    void costsAThirdOfTheEnginesOwnAtMost() {
        assertThat(nanosecondsOf(own)).isGreaterThan(3 * nanosecondsOf(fast));
    }

    /** Time on the processor for one cell, in the best of some rounds: the JVM is warm then, and nobody was in the way. */
    private static long nanosecondsOf(FeelEngine engine) {
        var thread = ManagementFactory.getThreadMXBean();
        VariableContext variables = variables(7);
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 4; round++) {
            long start = thread.getCurrentThreadCpuTime();
            for (int i = 0; i < 400; i++) {
                engine.evaluateSimpleUnaryTests("[1..5], > 6", "input", variables);
            }
            best = Math.min(best, (thread.getCurrentThreadCpuTime() - start) / 400);
        }
        return best;
    }

    private void compareTests(String cell, Object input) {
        VariableContext variables = variables(input);
        assertThat(outcome(() -> fast.evaluateSimpleUnaryTests(cell, "input", variables)))
                .as("%s for %s, seed %d", cell, input, seed)
                .isEqualTo(outcome(() -> own.evaluateSimpleUnaryTests(cell, "input", variables)));
    }

    private static VariableContext variables(Object input) {
        Map<String, Object> facts = new HashMap<>(Map.of("plan", "gold", "cycle", 2L, "critical", true));
        facts.put("nothing", null);
        return Variables.createVariables()
                .putValue("input", input)
                .putValue("facts", facts)
                .putValue("priority", 3)
                .asVariableContext();
    }

    private static Object outcome(Callable<?> evaluation) {
        try {
            return String.valueOf(evaluation.call());
        } catch (Exception refused) {
            return refused.getClass().getName() + ": " + refused.getMessage();
        }
    }

    private Facts randomFacts(Desk desk) {
        Facts facts = Facts.none();
        for (Fact fact : FactDictionary.of(desk).all()) {
            if (random.nextInt(8) > 0) {
                facts = facts.with(fact.name(), random.nextInt(6) == 0 ? null : value(fact));
            }
        }
        return facts;
    }

    private Object value(Fact fact) {
        return switch (fact.type()) {
            case BOOLEAN -> random.nextBoolean();
            case NUMBER -> pick(List.of(0L, 1L, 2L, 3L, 4L, 5L, 15L, 25L, 26L, 89L, 90L, 91L, 8116L, 9000L));
            case TEXT ->
                fact.values().isEmpty()
                        ? pick(List.of(
                                "professional", "starter", "basic", "premium", "cal", "free", "trial", "none", "x"))
                        : pick(fact.values());
        };
    }

    private String expression(int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return pick(List.of(
                    "1",
                    "2.5",
                    "-3",
                    "\"gold\"",
                    "\"a b\"",
                    "true",
                    "false",
                    "null",
                    "priority",
                    "facts.plan",
                    "facts.cycle",
                    "facts.critical",
                    "facts.nothing",
                    "facts.unknown",
                    "unknown",
                    "[1, 2, 3]",
                    "@\"2026-11-18\"",
                    "duration(\"P1D\")"));
        }
        String left = expression(depth - 1);
        String right = expression(depth - 1);
        return pick(List.of(
                "(" + left + " + " + right + ")",
                "(" + left + " * " + right + ")",
                "(" + left + " / " + right + ")",
                "(" + left + " = " + right + ")",
                "(" + left + " < " + right + ")",
                "(" + left + " and " + right + ")",
                "(" + left + " or " + right + ")",
                "(if " + left + " then " + right + " else 0)",
                "not(" + left + ")",
                "string(" + left + ")",
                "number(" + left + ")",
                "count([" + left + ", " + right + "])",
                "max(" + left + ", " + right + ")",
                "upper case(" + left + ")",
                "contains(" + left + ", " + right + ")",
                "(for x in [1, 2] return " + left + ")",
                "{ a: " + left + " }.a",
                "(" + left + " in (" + right + "))",
                "assert(" + left + ", " + right + ")",
                "get or else(" + left + ", " + right + ")"));
    }

    private String unaryTest() {
        List<String> tests = new ArrayList<>(List.of("-", "", "null", "not(null)", "? > 3", "\"word\", \"other\""));
        tests.add("> " + expression(1));
        tests.add("not(" + expression(1) + ")");
        tests.add("[" + random.nextInt(5) + ".." + (5 + random.nextInt(5)) + "]");
        tests.add(expression(2));
        return pick(tests);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<String> decisions(Desk desk) {
        return Dmn.readModelFromStream(policy(desk)).getModelElementsByType(Decision.class).stream()
                .map(Decision::getId)
                .toList();
    }

    private static InputStream policy(Desk desk) {
        return FastFeelTests.class.getResourceAsStream("/decisions/" + desk.id() + "/policy.dmn");
    }
}
