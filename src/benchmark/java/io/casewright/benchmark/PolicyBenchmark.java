package io.casewright.benchmark;

import io.casewright.policy.DeskPolicy;
import io.casewright.policy.Facts;
import io.casewright.policy.lab.Examples;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The seven decisions of a submission and a question, for every example of a desk: on the product's DMN engine and on
 * Drools, which is measured where it gives the same answers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PolicyBenchmark {

    static final List<String> DECISIONS =
            List.of("entitlement", "scope", "priority", "contactChannel", "firstResponse", "queueRank", "idle");

    private DeskPolicy policy;
    private DroolsTables drools;
    private List<Facts> facts;

    @Setup
    public void read() {
        policy = theirDesk();
        drools = new DroolsTables(file(policy, "policy.dmn"));
        facts = facts(policy);
        List<String> differences = differences(policy, drools);
        if (!differences.isEmpty()) {
            throw new IllegalStateException(differences.size() + " answers differ: " + differences.get(0));
        }
    }

    @Benchmark
    public void product(Blackhole hole) {
        for (Facts one : facts) {
            for (String decision : DECISIONS) {
                hole.consume(policy.tables().ask(policy.version(), decision, one));
            }
        }
    }

    @Benchmark
    public void drools(Blackhole hole) {
        for (Facts one : facts) {
            for (String decision : DECISIONS) {
                hole.consume(drools.ask(decision, one.asMap()));
            }
        }
    }

    /** The desk that the rules in Java are of, so that all comparisons are of the same tables. */
    static DeskPolicy theirDesk() {
        var desk = TablesAgainstJava.theirDesk().orElseThrow();
        return DeskPolicy.all()
                .filter(policy -> policy.desk().id().equals(desk.id()))
                .findFirst()
                .orElseThrow();
    }

    /** Where the two answer an example differently. */
    static List<String> differences(DeskPolicy policy, DroolsTables drools) {
        List<String> differences = new ArrayList<>();
        for (Facts one : facts(policy)) {
            for (String decision : DECISIONS) {
                var ours = policy.tables().ask(policy.version(), decision, one);
                String own = ours.isEmpty() ? "{}" : plain(ours.get(0));
                String theirs = plain(drools.ask(decision, one.asMap()));
                if (!own.equals(theirs)) {
                    differences.add(decision + " " + one + ": " + own + ", on Drools " + theirs);
                }
            }
        }
        return differences;
    }

    private static String plain(Map<String, Object> answer) {
        Map<String, String> plain = new java.util.TreeMap<>();
        answer.forEach((name, value) -> plain.put(name, String.valueOf(value)));
        return plain.toString();
    }

    /** Every fact of the desk's dictionary, absent ones as null, for each of its examples. */
    private static List<Facts> facts(DeskPolicy policy) {
        try (InputStream text = Files.newInputStream(file(policy, "examples.yaml"))) {
            Examples examples = Examples.read(text);
            return examples.all().stream()
                    .map(example -> {
                        Map<String, Object> values = new HashMap<>();
                        policy.facts().all().forEach(fact -> values.put(fact.name(), null));
                        values.putAll(examples.defaults().asMap());
                        values.putAll(example.facts());
                        if (values.get("phoned") == null) {
                            values.put("phoned", "phone".equals(values.get("channel")));
                        }
                        return Facts.of(values);
                    })
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Path file(DeskPolicy policy, String name) {
        return Path.of("decisions", policy.desk().id().value(), name);
    }
}
