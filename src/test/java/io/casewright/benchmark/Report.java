package io.casewright.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one part of the benchmark found: a line for each goal. The report is what all parts have written so far, so that
 * one part can be measured again without the others.
 */
final class Report {

    static final String MET = "met";
    static final String MISSED = "MISSED";
    static final String NO_GOAL = "";

    private final Path folder;
    private final String part;
    private final List<String> lines = new ArrayList<>();

    Report(Path folder, String part) {
        this.folder = folder;
        this.part = part;
    }

    void atLeast(String what, double goal, double floor, Spread measured) {
        String judged = measured.median() >= goal ? MET : measured.median() >= floor ? "above the floor" : MISSED;
        line(what, ">= " + goal + (floor < goal ? " (floor " + floor + ")" : ""), measured.toString(), judged);
    }

    void atMost(String what, double goal, Spread measured) {
        line(what, "<= " + goal, measured.toString(), measured.median() <= goal ? MET : MISSED);
    }

    void measured(String what, Object measured) {
        line(what, NO_GOAL, String.valueOf(measured), NO_GOAL);
    }

    private void line(String what, String goal, String measured, String judged) {
        String line = "%-12s %-58s %-20s %-30s %s"
                .formatted(part, what, goal, measured, judged)
                .stripTrailing();
        System.out.println(line);
        lines.add(line);
    }

    /** Writes what this part found, and prints what all parts found. */
    void publish() {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(part + ".part"), lines);
            List<String> all = new ArrayList<>();
            all.add("%-12s %-58s %-20s %-30s %s"
                    .formatted("part", "what", "goal", "measured (min / median / max)", "judged"));
            try (Stream<Path> parts = Files.list(folder)) {
                for (Path found : parts.filter(file -> file.toString().endsWith(".part"))
                        .sorted()
                        .toList()) {
                    all.addAll(Files.readAllLines(found));
                }
            }
            Files.write(folder.resolve("report.txt"), all);
            System.out.println();
            all.forEach(System.out::println);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
