package io.casewright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.engine.gate.ModelRule;
import io.casewright.engine.gate.ProcessVariables;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a diagram names exists: words, decisions, forms, processes, messages and variables. */
class ModelReferenceTests {

    private static final String ALL = "io.casewright.engine.ShippedProcess#all";

    private static final Pattern CALL = Pattern.compile("\\$\\{(\\w+\\.\\w+)\\(");
    private static final Pattern SENT =
            Pattern.compile("\"((?:case|promise|service|quote|delivery|contract)\\.\\w+)\"");

    @ParameterizedTest
    @MethodSource(ALL)
    @DisplayName("An expression is a variable, a word of the vocabulary, or what a decision answered; nothing else")
    void saysOnlyWhatCanBeSaid(ShippedProcess process) {
        assertThat(ModelRule.brokenNotation(process.file())).isEmpty();
    }

    @Test
    @DisplayName("Every word of the vocabulary is used by a diagram: what nobody says is taken out")
    void usesEveryWord() {
        Set<String> said = ShippedProcess.all().stream()
                .flatMap(ShippedProcess::texts)
                .flatMap(text -> CALL.matcher(text.getValue()).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
        assertThat(ProcessVocabulary.WORDS)
                .allSatisfy((word, steps) -> assertThat(Stream.of(steps.getDeclaredMethods())
                                .filter(method -> Modifier.isPublic(method.getModifiers()))
                                .map(method -> word + "." + method.getName()))
                        .doesNotHaveDuplicates()
                        .isSubsetOf(said));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    @DisplayName("ALL-10: a rule task asks the case's desk, in the version the case was opened under, and by its facts")
    void asksTheCasesPolicy(ShippedProcess process) {
        assertThat(ModelRule.ASKS_THE_CASES_POLICY.brokenBy(process.file())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    @DisplayName("A process keeps only variables that the dictionary lists, and none of the moment")
    void keepsOnlyKnownVariables(ShippedProcess process) {
        assertThat(ModelRule.KEEPS_KNOWN_VARIABLES.brokenBy(process.file())).isEmpty();
    }

    @Test
    @DisplayName("The dictionary says of each variable what it means, and lists none that no diagram knows")
    void listsOnlyWhatIsUsed() {
        String diagrams = ShippedProcess.all().stream()
                .flatMap(ShippedProcess::texts)
                .map(text -> text.getValue())
                .collect(Collectors.joining("\n"));
        assertThat(ProcessVariables.all())
                .hasSizeGreaterThan(5)
                .doesNotHaveDuplicates()
                .allSatisfy(variable -> {
                    assertThat(variable.name()).matches("[a-z]+([A-Z][a-z]+)*");
                    assertThat(variable.type()).isIn("String", "Boolean", "Number", "Map");
                    assertThat(variable.meaning()).matches("[A-Z].{10,}\\.");
                    assertThat(diagrams).containsPattern("\\b" + variable.name() + "\\b");
                });
    }

    @ParameterizedTest
    @MethodSource(ALL)
    @DisplayName(
            "A process that calls another hands over the case and its desk, by name, and takes the latest there is")
    void callsWithNamedVariables(ShippedProcess process) {
        assertThat(ModelRule.CALLS_BY_NAME.brokenBy(process.file())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    @DisplayName("A person's task has a form of its deployment, a group, a place in the queue and a due time")
    void givesPeopleAForm(ShippedProcess process) {
        assertThat(ModelRule.READY_FOR_PEOPLE.brokenBy(process.file())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    @DisplayName("A process begins by a message of its own, or by being called")
    void beginsAsAgreed(ShippedProcess process) {
        assertThat(ModelRule.BEGINS_AS_AGREED.brokenBy(process.file())).isEmpty();
    }

    @Test
    @DisplayName("Each message has one name, the product sends it, and a diagram waits for it")
    void isToldWhatHappens() throws IOException {
        List<String> waitedFor = ShippedProcess.all().stream()
                .flatMap(process -> process.all(Message.class).stream())
                .map(Message::getName)
                .toList();

        assertThat(ModelRule.messages())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(sentByTheEngineModule());
        assertThat(Set.copyOf(waitedFor)).containsExactlyInAnyOrderElementsOf(ModelRule.messages());
    }

    private static Set<String> sentByTheEngineModule() throws IOException {
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/io/casewright/engine"))) {
            return sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> SENT.matcher(read(file)).results().map(ModelReferenceTests::name))
                    .collect(Collectors.toSet());
        }
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
