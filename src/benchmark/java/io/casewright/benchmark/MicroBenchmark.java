package io.casewright.benchmark;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs what JMH measures, and reports it beside the rest. */
public final class MicroBenchmark {

    private MicroBenchmark() {}

    /** Measures what matches the pattern. */
    public static void main(String[] pattern) throws RunnerException {
        Report report = new Report(BenchmarkSettings.fromSystem().folder(), "jmh");
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(pattern[0])
                        .shouldFailOnError(true)
                        .build())
                .run();
        Map<String, Double> scores = new HashMap<>();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark().replaceFirst("^.*\\.(\\w+\\.\\w+)$", "$1");
            var score = result.getPrimaryResult();
            String with = result.getParams().getParamsKeys().stream()
                    .map(key -> " " + key + "=" + result.getParams().getParam(key))
                    .reduce("", String::concat);
            scores.put(name, score.getScore());
            report.measured(
                    name + with + ", " + score.getScoreUnit(),
                    Spread.of(
                            score.getStatistics().getMin(),
                            score.getScore(),
                            score.getStatistics().getMax()));
        }
        if (scores.containsKey("PolicyBenchmark.product") && scores.containsKey("PolicyBenchmark.drools")) {
            report.atMost(
                    "policy evaluation / Drools on the same tables",
                    1.0,
                    Spread.of(scores.get("PolicyBenchmark.product") / scores.get("PolicyBenchmark.drools")));
        }
        report.publish();
    }
}
