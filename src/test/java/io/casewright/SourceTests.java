package io.casewright;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.desk.Desk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a reader of the files may rely on. */
class SourceTests {

    /** What hurts at 200 lines is two things. */
    private static final int LONGEST_FILE = 200;

    /** A test keeps every way through one diagram together, so that a missing one is seen. */
    private static final int LONGEST_TEST = 300;

    private static final Pattern LEFT_FOR_LATER =
            Pattern.compile("(?m)(//|\\*|/\\*).*\\b(TO[D]O|FIXM[E]|XX[X]|HAC[K])\\b.*");

    /** A comment that ends like a statement, a block or an annotation is no sentence. */
    private static final Pattern COMMENTED_OUT = Pattern.compile(
            "(?m)^\\s*//\\s*(.*[;{}]|@[A-Z]\\w*(\\(.*\\))?|(public|private|protected|static|import|return)\\b.*\\(.*)\\s*$");

    private static final Pattern BEFORE_JAKARTA =
            Pattern.compile("\\bjavax\\.(persistence|servlet|validation|transaction|annotation|inject|mail)\\b");

    @Test
    @DisplayName("No file is longer than 200 lines, no test longer than 300")
    void areShort() {
        Map<String, Long> tooLong = new TreeMap<>();
        JavaSource.main().forEach(source -> note(source, LONGEST_FILE, tooLong));
        JavaSource.tests().forEach(source -> note(source, LONGEST_TEST, tooLong));
        assertThat(tooLong).as("a longer file is two capabilities in one").isEmpty();
    }

    @Test
    @DisplayName("Every public type and every public method that does something says what it is in the business")
    void explainWhatIsPublic() {
        assertThat(JavaSource.main()
                        .flatMap(source ->
                                source.undocumented().stream().map(name -> source.packageName() + "." + name)))
                .as("what is public is read by people who do not know what is inside")
                .isEmpty();
    }

    @Test
    @DisplayName("Nothing is left for later in a comment, and no code is commented out")
    void carryNoLeftovers() {
        assertThat(everySource()
                        .flatMap(source -> Stream.of(LEFT_FOR_LATER, COMMENTED_OUT)
                                .flatMap(leftover ->
                                        leftover.matcher(source.text()).results())
                                .map(found -> source + ": " + found.group().strip())))
                .as("the tracker keeps what is open, the history keeps what was")
                .isEmpty();
    }

    @Test
    @DisplayName("Nothing comes from before Jakarta")
    void areOfThisCentury() {
        assertThat(everySource()
                        .filter(source -> BEFORE_JAKARTA.matcher(source.text()).find()))
                .as("Spring Boot 3 ignores those annotations without a word")
                .isEmpty();
    }

    @Test
    @DisplayName("No desk is named in Java, in a diagram or in a form: it is a folder, and no more")
    void nameNoDesk() {
        List<String> names = DeskFixtures.desks().stream()
                .flatMap(SourceTests::names)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        Stream<Path> places = Stream.of("src/main/java", "src/test/java", "processes", "forms")
                .map(Path::of)
                .flatMap(SourceTests::files);
        assertThat(names).hasSizeGreaterThan(1);
        assertThat(places)
                .as("a sixth desk adds a folder in decisions/ and nothing else")
                .allSatisfy(place -> assertThat(read(place).toLowerCase(Locale.ROOT))
                        .as(place.toString())
                        .doesNotContain(names));
    }

    @Test
    @DisplayName("Every desk is a folder with the same three files and nothing else")
    void describeDesksAlike() {
        assertThat(DeskFixtures.desks())
                .allSatisfy(
                        desk -> assertThat(files(Path.of("decisions", desk.id().value())))
                                .extracting(file -> file.getFileName().toString())
                                .containsExactlyInAnyOrder("policy.dmn", "desk.yaml", "examples.yaml"));
        assertThat(Path.of("decisions").toFile().list())
                .as("what is no desk does not lie among them")
                .hasSameSizeAs(DeskFixtures.desks());
    }

    private static Stream<String> names(Desk desk) {
        return Stream.of(desk.id().value(), desk.name());
    }

    private static Stream<JavaSource> everySource() {
        return Stream.concat(JavaSource.main(), JavaSource.tests());
    }

    private static void note(JavaSource source, int longest, Map<String, Long> tooLong) {
        long lines = source.text().lines().count();
        if (lines > longest) {
            tooLong.put(source.toString(), lines);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
