package io.casewright.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The commands that our pages tell to type: what the build runs, or what can be seen to work without running it. */
final class KnownCommands {

    private static final String POM = KnownWords.text(Path.of("pom.xml"));

    /** Phases and goals that are Maven's own; a plugin's goals are looked for in the pom. */
    private static final Set<String> PHASES = Set.of("test", "verify");

    private static final Map<String, String> PLUGINS =
            Map.of("spring-boot:", "spring-boot-maven-plugin", "spotless:", "spotless-maven-plugin");

    private KnownCommands() {}

    /** @throws AssertionError naming the command, if nothing shows that it works */
    static void tryOut(String line) {
        Command command = Command.read(line, Map.of());
        assertThat(command.settings().keySet()).as(line).allMatch(KnownWords::isVariable);
        switch (command.program()) {
            case "mvn" -> isKnownToMaven(line, command);
            case "grep" -> findsRuleStepAndTest(command);
            default -> throw new AssertionError("Nobody has tried the command: " + line);
        }
    }

    private static void isKnownToMaven(String line, Command command) {
        if (line.equals("mvn verify")) {
            assertThat(KnownWords.text(Path.of(".ci/run")).lines()).contains("mvn -B -ntp verify");
        }
        List<String> goals = command.arguments().stream()
                .filter(word -> !word.startsWith("-"))
                .toList();
        assertThat(goals)
                .as(line)
                .isNotEmpty()
                .allMatch(goal -> PHASES.contains(goal)
                        || PLUGINS.entrySet().stream()
                                .anyMatch(plugin -> goal.startsWith(plugin.getKey())
                                        && POM.contains("<artifactId>" + plugin.getValue() + "</artifactId>")));
        command.arguments().stream()
                .filter(word -> word.startsWith("-P"))
                .forEach(word -> assertThat(POM).as(line).contains("<id>" + word.substring(2) + "</id>"));
        command.properties()
                .forEach((name, value) -> assertThat(isProperty(name, value))
                        .as(name + "=" + value + " in " + line)
                        .isTrue());
    }

    private static boolean isProperty(String name, String value) {
        return switch (name) {
            case "test" -> KnownWords.all("src/test/java").stream().anyMatch(file -> file.endsWith(value + ".java"));
            case "spring-boot.run.profiles" -> value.equals("default");
            case "surefire.failIfNoSpecifiedTests" -> value.equals("false");
            case DemoPictures.FOLDER -> Files.isDirectory(Path.of(value));
            default -> KnownWords.isSetting(name) || POM.contains("${" + name + "}") || isReadByATest(name);
        };
    }

    private static void findsRuleStepAndTest(Command command) {
        assertThat(command.arguments()).hasSize(2).first().isEqualTo("-r");
        Pattern id = Pattern.compile("\\b" + command.arguments().get(1) + "\\b");
        List<Path> found = Stream.of("decisions", "processes", "src/test/java")
                .flatMap(folder -> KnownWords.all(folder).stream())
                .filter(file -> id.matcher(KnownWords.text(file)).find())
                .toList();
        assertThat(found).anyMatch(file -> file.endsWith("policy.dmn"));
        assertThat(found).anyMatch(file -> file.toString().endsWith(".bpmn"));
        assertThat(found).anyMatch(file -> file.toString().endsWith("Tests.java"));
    }

    private static boolean isReadByATest(String property) {
        return KnownWords.all("src/test/java").stream()
                .anyMatch(file -> KnownWords.text(file).contains('"' + property + '"'));
    }
}
