package io.casewright.readme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.casewright.Requirements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a word written like code can mean, and whether there is such a thing. A word that means nothing is a mistake. */
final class KnownWords {

    private static final Pattern FOLDER_OR_FILE = Pattern.compile("[\\w.<>/*-]*(/|\\.\\w+)[\\w.<>/*-]*");
    private static final Pattern VARIABLE = Pattern.compile("[A-Z]+(_[A-Z]+)*");
    private static final String DESKS = "decisions";

    private KnownWords() {}

    static boolean knows(String word) {
        return Stream.<Predicate<String>>of(
                        KnownWords::isPath,
                        KnownWords::isFileOfEveryDesk,
                        KnownWords::isModel,
                        KnownWords::isWordOfModels,
                        KnownWords::isKeyOfDesks,
                        KnownWords::isSetting,
                        KnownWords::isVariable,
                        KnownWords::isInATable,
                        KnownWords::isWhereDataLies,
                        KnownWords::isOfTheDemo,
                        KnownWords::isHeader,
                        word1 -> Requirements.ids().contains(word1))
                .anyMatch(meaning -> meaning.test(word));
    }

    static boolean isPath(String word) {
        if (!FOLDER_OR_FILE.matcher(word).matches()) {
            return false;
        }
        if (word.contains("<desk>")) {
            return desks().allMatch(desk -> Files.exists(Path.of(word.replace("<desk>", desk))));
        }
        return Files.exists(Path.of(word));
    }

    private static boolean isFileOfEveryDesk(String word) {
        return word.contains(".") && desks().allMatch(desk -> Files.isRegularFile(Path.of(DESKS, desk, word)));
    }

    private static boolean isModel(String word) {
        return Files.exists(Path.of("processes", word + ".bpmn"))
                || Files.exists(Path.of("forms", word + ".form"))
                || Files.isDirectory(Path.of(DESKS, word));
    }

    private static boolean isWordOfModels(String word) {
        return files(Path.of("processes")).anyMatch(model -> text(model).contains("${" + word + "."));
    }

    private static boolean isKeyOfDesks(String word) {
        return word.endsWith(":")
                && desks().anyMatch(
                                desk -> text(Path.of(DESKS, desk, "desk.yaml")).contains("\n" + word));
    }

    /** A setting of ours, as the product describes it to tools. */
    static boolean isSetting(String word) {
        JsonNode described = read(new ObjectMapper(), "target/classes/META-INF/spring-configuration-metadata.json");
        return described.path("properties").findValuesAsText("name").contains(word)
                || text(Path.of("src/main/resources/application.yaml")).contains("${" + word + ":")
                || files(Path.of("src/main/java"))
                        .anyMatch(source -> text(source).contains("\"" + word + "\""));
    }

    /** {@code DB_URL} as settings name it, or a setting of ours in the way of environments. */
    static boolean isVariable(String word) {
        return VARIABLE.matcher(word).matches()
                && isSetting(
                        word.startsWith("CASEWRIGHT_")
                                ? word.toLowerCase(Locale.ROOT).replace('_', '.')
                                : word);
    }

    /** An element of a policy, or a value in one of its tables. */
    private static boolean isInATable(String word) {
        return desks().map(desk -> text(Path.of(DESKS, desk, "policy.dmn")))
                .anyMatch(policy ->
                        policy.contains("id=\"" + word + "\"") || policy.contains("<text>\"" + word + "\"</text>"));
    }

    private static boolean isWhereDataLies(String word) {
        return word.endsWith("/")
                && text(Path.of("src/main/resources/application.yaml")).contains("jdbc:h2:file:./" + word)
                && text(Path.of(".gitignore")).lines().anyMatch(word::equals);
    }

    /** Somebody of the demo, or the password of them all. */
    static boolean isOfTheDemo(String word) {
        return word.equals("operator")
                || files(Path.of("src/main/resources/demo"))
                        .filter(file -> file.endsWith("books.yaml"))
                        .map(file -> read(new YAMLMapper(), file.toString()))
                        .anyMatch(books -> Stream.of("id", "email", "password")
                                .anyMatch(key -> books.findValuesAsText(key).contains(word)));
    }

    private static boolean isHeader(String word) {
        return files(Path.of("src/main/java/io/casewright/rest"))
                .anyMatch(source -> text(source).contains("@RequestHeader(name = \"" + word + "\""));
    }

    static Stream<String> desks() {
        return Stream.of(Path.of(DESKS).toFile().list()).sorted();
    }

    static List<Path> all(String folder) {
        return files(Path.of(folder)).toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode read(ObjectMapper mapper, String file) {
        try {
            return mapper.readTree(Path.of(file).toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
