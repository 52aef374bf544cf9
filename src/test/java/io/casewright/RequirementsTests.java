package io.casewright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which requirements are shown to hold, by the ids in the names of tests and examples. */
class RequirementsTests {

    private static final Pattern DISPLAY_NAME = Pattern.compile("@DisplayName\\(\\s*\"([^\"]*)\"");

    /** Mail that comes in, calls, issues and enhancements at work, outages, root causes: none of it exists. */
    private static final Set<String> NOT_BUILT_YET =
            Set.of("ALL-8", "ALL-9", "CH-6", "CH-19", "CS-7", "CT-10", "SN-7", "SN-8");

    private static final Pattern EXAMPLE_IDS = Pattern.compile("(?m)^ +(?:- )?ids: \\[([^]]*)]");

    @Test
    @DisplayName("Tests and examples name no requirement that is not in the list")
    void namesOnlyRequirementsThatExist() {
        assertThat(Requirements.ids()).containsAll(shown());
    }

    @Test
    @DisplayName("Rules and diagrams name no requirement that is not in the list")
    void modelsNameOnlyRequirementsThatExist() {
        assertThat(Requirements.ids())
                .containsAll(texts("decisions", ".dmn")
                        .flatMap(text -> Requirements.idsIn(annotations(text)).stream())
                        .toList())
                .containsAll(texts("processes", ".bpmn")
                        .flatMap(text -> Requirements.idsIn(annotations(text)).stream())
                        .toList());
    }

    @Test
    @DisplayName("Every requirement is shown by a test or an example, except those whose part is not built yet")
    void showsWhatIsBuilt() {
        Set<String> open = new TreeSet<>(Requirements.ids());
        open.removeAll(shown());
        System.out.println("Requirements that no test or example shows yet: " + String.join(" ", open));

        assertThat(open).as("what was shown once stays shown").isSubsetOf(NOT_BUILT_YET);
        assertThat(Requirements.ids()).containsAll(NOT_BUILT_YET);
    }

    @Test
    @DisplayName("What is sold is found in a rule, in a diagram and in the name of a test")
    void findsWhatIsSoldEverywhere() {
        List<String> sold =
                List.of("CH-12", "CT-5", "CT-6", "CT-7", "CT-8", "CT-9", "CT-11", "ST-2", "ST-3", "ST-10", "ST-11");

        assertThat(named("decisions", ".dmn")).containsAll(sold);
        assertThat(named("processes", ".bpmn")).containsAll(sold);
        assertThat(texts("src/test/java", ".java")
                        .flatMap(text -> found(DISPLAY_NAME, text))
                        .flatMap(name -> Requirements.idsIn(name).stream()))
                .containsAll(sold);
    }

    private static Set<String> named(String folder, String ending) {
        return texts(folder, ending)
                .flatMap(text -> Requirements.idsIn(annotations(text)).stream())
                .collect(Collectors.toSet());
    }

    private static List<String> shown() {
        return Stream.concat(
                        texts("src/test/java", ".java").flatMap(text -> found(DISPLAY_NAME, text)),
                        texts("decisions", ".yaml").flatMap(text -> found(EXAMPLE_IDS, text)))
                .flatMap(name -> Requirements.idsIn(name).stream())
                .distinct()
                .toList();
    }

    /** What stands between tags: ids and attributes are no words. */
    private static String annotations(String model) {
        return model.replaceAll("<[^>]*>", " ");
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult result) -> result.group(1));
    }

    private static Stream<String> texts(String folder, String ending) {
        Path root = Path.of(folder);
        if (Files.notExists(root)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(file -> file.toString().endsWith(ending))
                    .map(RequirementsTests::text)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
