package io.casewright.benchmark;

import io.casewright.desk.Desk;
import io.casewright.policy.DeskPolicy;
import io.casewright.policy.lab.Example;
import io.casewright.policy.lab.Examples;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** What it costs that a policy's rules are tables: submissions with them, and with the same rules in Java. */
final class TablesAgainstJava {

    private static final int CLIENTS = 4;

    private TablesAgainstJava() {}

    static void measure(Arena arena, List<Desk> desks, BenchmarkSettings settings, Report report) {
        Optional<Desk> theirs = theirDesk();
        if (theirs.isEmpty()) {
            report.measured(
                    "submission with DMN / the same rules in Java", "none: a policy changed, RulesInJava did not");
            return;
        }
        int desk = desks.indexOf(theirs.get());
        ProcessEngineConfigurationImpl engine = (ProcessEngineConfigurationImpl)
                arena.product().the(ProcessEngine.class).getProcessEngineConfiguration();
        DmnEngine tables = engine.getDmnEngine();
        JavaForTables switched = new JavaForTables((DefaultDmnEngineConfiguration) tables.getConfiguration());
        engine.setDmnEngine(switched);
        try {
            for (boolean warm : new boolean[] {false, true}) {
                Pairs pairs = Pairs.measured(
                        warm ? settings.pairs() : 1,
                        () -> submissions(arena, switched, false, desk, settings.block()),
                        () -> submissions(arena, switched, true, desk, settings.block()));
                if (warm) {
                    report.atMost("submission with DMN / the same rules in Java, time", 1.5, pairs.time());
                    report.measured("submission with DMN / the same rules in Java, CPU", pairs.cpu());
                }
            }
        } finally {
            engine.setDmnEngine(tables);
        }
    }

    private static Block submissions(Arena arena, JavaForTables engine, boolean inJava, int desk, int submissions) {
        engine.inJava(inJava);
        return arena.block(
                CLIENTS, submissions, true, client -> arena.overHttp().submission(desk, client));
    }

    /** The desk whose examples the rules in Java answer like its tables do. */
    static Optional<Desk> theirDesk() {
        return DeskPolicy.all()
                .filter(TablesAgainstJava::answersAlike)
                .map(DeskPolicy::desk)
                .findFirst();
    }

    private static boolean answersAlike(DeskPolicy policy) {
        Examples examples = Examples.read(file(policy, "examples.yaml"));
        DefaultDmnEngineConfiguration engine = new DefaultDmnEngineConfiguration();
        DmnEngine tables = engine.buildEngine();
        JavaForTables inJava = new JavaForTables(engine);
        inJava.inJava(true);
        List<DmnDecision> decisions =
                tables.parseDecisionRequirementsGraph(file(policy, "policy.dmn")).getDecisions().stream()
                        .filter(decision -> RulesInJava.DECISIONS.contains(decision.getKey()))
                        .toList();
        return examples.all().stream()
                .allMatch(example -> decisions.stream().allMatch(decision -> {
                    Map<String, Object> variables = Map.of("facts", facts(examples, example));
                    return outcome(inJava, decision, variables).equals(outcome(tables, decision, variables));
                }));
    }

    /** A table without a matching rule answers nothing, as does a rule that Java does not know. */
    private static Object outcome(DmnEngine engine, DmnDecision decision, Map<String, Object> variables) {
        try {
            return engine.evaluateDecision(decision, variables).getResultList();
        } catch (IllegalStateException | IllegalArgumentException | NullPointerException none) {
            return List.of();
        }
    }

    private static Map<String, Object> facts(Examples examples, Example example) {
        Map<String, Object> facts = new HashMap<>(examples.defaults().asMap());
        facts.putAll(example.facts());
        facts.putIfAbsent("phoned", "phone".equals(facts.get("channel")));
        return facts;
    }

    private static InputStream file(DeskPolicy policy, String name) {
        try {
            return Files.newInputStream(Path.of("decisions", policy.desk().id().value(), name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
