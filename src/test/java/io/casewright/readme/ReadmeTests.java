package io.casewright.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.DeskFixtures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README is true: what it names is there, what it tells to type works, what it shows is what one sees. */
class ReadmeTests {

    /** One to two screens, and the tree. */
    private static final int LONGEST = 190;

    private static final Markdown README = Markdown.read("README.md");
    private static final String SETTINGS = KnownWords.text(Path.of("src/main/resources/application.yaml"));
    private static final String POM = KnownWords.text(Path.of("pom.xml"));

    @Test
    @DisplayName("The README is short, and starts the product within its first lines")
    void isShort() {
        assertThat(README.text().lines()).hasSizeLessThan(LONGEST);
        assertThat(README.text().lines().limit(30)).contains("mvn spring-boot:run");
    }

    @Test
    @DisplayName("Every word that is written like code names something that exists")
    void namesWhatExists() {
        List<String> strange = Stream.of(README, Markdown.read("src/docs/change-a-promise.md"))
                .flatMap(page -> page.words().stream())
                .filter(word -> !isCommand(word) && !isAddress(word) && !isCall(word) && !KnownWords.knows(word))
                .filter(word -> !Tutorial.changes().stream().anyMatch(change -> change.mentions(word)))
                .toList();
        assertThat(strange)
                .as("neither a path, a setting, a model, a person of the demo, nor anything else that is known here")
                .isEmpty();
    }

    @Test
    @DisplayName("Every file that is linked to is there")
    void linksToWhatExists() {
        Stream<Markdown> pages = KnownWords.all("src/docs").stream()
                .map(Path::toString)
                .filter(file -> file.endsWith(".md"))
                .map(Markdown::read);
        assertThat(Stream.concat(Stream.of(README), pages).flatMap(page -> page.linked().stream()))
                .hasSizeGreaterThan(3)
                .allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    @DisplayName("The tree shows every folder of the top, every module, and nothing that is not there")
    void drawsTheTree() {
        Set<String> drawn = new TreeSet<>(tree());
        assertThat(drawn).allMatch(KnownWords::isPath);

        Set<String> there = new TreeSet<>();
        folders("").filter(folder -> !folder.equals("src/")).forEach(there::add);
        folders("src").forEach(there::add);
        folders("src/main").filter(folder -> !folder.equals("src/main/java/")).forEach(there::add);
        folders("src/main/java/io/casewright").forEach(there::add);
        assertThat(there)
                .allSatisfy(folder -> assertThat(drawn)
                        .as(folder + ", or what lies in it")
                        .anyMatch(path -> path.startsWith(folder)));
    }

    /** The paths of the block that draws the house, each from the top. */
    private static List<String> tree() {
        String block = README.fences().stream()
                .map(Markdown.Fence::text)
                .filter(text -> text.startsWith("processes/"))
                .findFirst()
                .orElseThrow();
        List<String> paths = new ArrayList<>();
        String above = "";
        for (String line : block.lines().toList()) {
            String name = line.strip().split("\\s")[0];
            if (!line.startsWith(" ")) {
                above = name;
                paths.add(name);
            } else {
                paths.add(above + name);
            }
        }
        return paths;
    }

    private static Stream<String> folders(String below) {
        List<String> ignored = KnownWords.text(Path.of(".gitignore")).lines().toList();
        return Stream.of(Path.of(below.isEmpty() ? "." : below).toFile().listFiles())
                .filter(file -> file.isDirectory() && !file.getName().startsWith("."))
                .map(file -> file.getName() + "/")
                .filter(name -> !ignored.contains(name))
                .map(name -> below.isEmpty() ? name : below + "/" + name);
    }

    @Test
    @DisplayName("Every command is one that the build runs, or that names goals, settings and tests that exist")
    void tellsToTypeWhatWorks() {
        List<String> commands = Stream.concat(
                        README.fences().stream()
                                .filter(fence -> !fence.text().startsWith("processes/"))
                                .flatMap(fence -> fence.commands().stream()),
                        README.words().stream().filter(ReadmeTests::isCommand))
                .toList();
        assertThat(commands).contains("mvn spring-boot:run", "mvn verify");
        assertThat(commands).allSatisfy(KnownCommands::tryOut);
    }

    private static boolean isCommand(String word) {
        return word.matches("(mvn|grep|curl|git) .*");
    }

    private static boolean isAddress(String word) {
        return word.startsWith("http://");
    }

    private static boolean isCall(String word) {
        return word.matches("(GET|POST|PUT|DELETE) /.*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mvn fly",
                "mvn test -Dtest=NoSuchTests",
                "mvn verify -Pno-such-profile",
                "NO_SUCH_SETTING=1 mvn verify",
                "grep -r CH-999",
                "docker compose up"
            })
    @DisplayName("A command that nobody has tried is found by its name")
    void findsAnUntriedCommand(String line) {
        assertThatThrownBy(() -> KnownCommands.tryOut(line)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"src/nowhere/", "NoSuchFile.java", "casewright.no-such", "nobody@nowhere.example", "CH-999"})
    @DisplayName("A word that means nothing is found")
    void findsAWordThatMeansNothing(String word) {
        assertThat(KnownWords.knows(word)).isFalse();
    }

    @Test
    @DisplayName("Numbers are those of the product: sizes, versions, how many desks and processes there are")
    void countsRight() {
        numbers("(\\d+) MB").forEach(size -> assertThat(SETTINGS).contains(": " + size + "MB #"));
        numbers("Camunda (\\d+\\.\\d+\\.\\d+)")
                .forEach(version -> assertThat(POM).contains("<camunda.version>" + version + "</camunda.version>"));
        numbers("JDK \\(?(\\d+)")
                .forEach(version -> assertThat(POM).contains("<java.version>" + version + "</java.version>"));
        assertThat(counts("desks"))
                .allMatch(count -> count == DeskFixtures.desks().size());
        assertThat(counts("processes"))
                .allMatch(count -> count == KnownWords.all("processes").size());
    }

    private static List<String> numbers(String pattern) {
        List<String> numbers = Pattern.compile(pattern)
                .matcher(README.prose().replaceAll("\\s+", " "))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(numbers).as(pattern).isNotEmpty();
        return numbers;
    }

    private static List<Integer> counts(String things) {
        List<Integer> counts = numbers("([\\w-]+) " + things).stream()
                .map(ReadmeTests::numberOf)
                .filter(count -> count >= 0)
                .toList();
        assertThat(counts).as(things).isNotEmpty();
        return counts;
    }

    private static int numberOf(String word) {
        return List.of(
                        "no",
                        "one",
                        "two",
                        "three",
                        "four",
                        "five",
                        "six",
                        "seven",
                        "eight",
                        "nine",
                        "ten",
                        "eleven",
                        "twelve",
                        "thirteen",
                        "fourteen",
                        "fifteen",
                        "sixteen",
                        "seventeen",
                        "eighteen",
                        "nineteen",
                        "twenty",
                        "twenty-one",
                        "twenty-two",
                        "twenty-three",
                        "twenty-four",
                        "twenty-five")
                .indexOf(word.toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    @DisplayName("Every picture is one that the browser tests make, in their size, and each of them is shown")
    void showsPictures() throws Exception {
        assertThat(README.pictures())
                .extracting(picture -> picture.file().getFileName().toString().replace(".png", ""))
                .containsExactlyInAnyOrderElementsOf(DemoPictures.NAMES);
        for (Markdown.Picture picture : README.pictures()) {
            assertThat(picture.caption()).isNotBlank();
            var image = ImageIO.read(picture.file().toFile());
            assertThat(List.of(image.getWidth(), image.getHeight()))
                    .as(picture.file().toString())
                    .isEqualTo(List.of(DemoPictures.WIDTH, DemoPictures.HEIGHT));
        }
        assertThat(Path.of("src/docs").toFile().list((folder, name) -> name.endsWith(".png")))
                .hasSameSizeAs(README.pictures());
    }
}
