package io.casewright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a diagram names exists: words, decisions, forms, processes, messages and variables. */
class ModelReferenceTests {

    private static final String ALL = "io.casewright.engine.ShippedProcess#all";

    @ParameterizedTest
    @MethodSource(ALL)
    @DisplayName("An expression is a variable, a word of the vocabulary, or what a decision answered; nothing else")
    void saysOnlyWhatCanBeSaid(ShippedProcess process) {
        assertThat(process.texts()
                        .flatMap(text -> ModelExpressions.in(text.getValue()).stream()
                                .flatMap(expression -> ModelExpressions.faults(expression).stream()
                                        .map(fault -> text.getKey() + ": " + expression + " " + fault))))
                .isEmpty();
    }

    @Test
    @DisplayName("Every word of the vocabulary is used by a diagram: what nobody says is taken out")
    void usesEveryWord() {
        Set<String> said = ShippedProcess.all().stream()
                .flatMap(ShippedProcess::texts)
                .flatMap(text -> ModelExpressions.in(text.getValue()).stream())
                .map(expression -> expression.replaceFirst("\\$\\{([^(]*)\\(.*", "$1"))
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
        assertThat(process.all(BusinessRuleTask.class)).allSatisfy(task -> {
            String decision = task.getCamundaDecisionRef();
            assertThat(ShippedPolicies.decisions()).contains(decision);
            assertThat(task.getCamundaDecisionRefBinding()).isEqualTo("version");
            assertThat(task.getCamundaDecisionRefVersion())
                    .isEqualTo("${policy.versionOf(caseNumber, '" + decision + "')}");
            assertThat(task.getCamundaDecisionRefTenantId()).isEqualTo("${desk}");
            assertThat(inputs(task))
                    .as("a table sees facts and nothing else")
                    .containsExactly("facts = ${policy.facts(caseNumber, '" + decision + "')}");
            assertThat(outputs(task))
                    .allSatisfy(output -> assertThat(ModelExpressions.faultsOfAnswer(output.getTextContent(), decision))
                            .isEmpty());
        });
    }

    private static List<String> inputs(BusinessRuleTask task) {
        CamundaInputOutput mapping = task.getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaInputOutput.class)
                .singleResult();
        return mapping.getCamundaInputParameters().stream()
                .map(input -> input.getCamundaName() + " = " + input.getTextContent())
                .toList();
    }

    private static List<CamundaOutputParameter> outputs(BusinessRuleTask task) {
        return List.copyOf(task.getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaInputOutput.class)
                .singleResult()
                .getCamundaOutputParameters());
    }

    @ParameterizedTest
    @MethodSource(ALL)
    @DisplayName("A process keeps only variables that the dictionary lists, and none of the moment")
    void keepsOnlyKnownVariables(ShippedProcess process) {
        Set<String> kept = new TreeSet<>();
        process.all(ServiceTask.class).stream()
                .map(ServiceTask::getCamundaResultVariable)
                .filter(name -> name != null)
                .forEach(kept::add);
        process.all(CamundaOutputParameter.class).forEach(output -> kept.add(output.getCamundaName()));
        process.all(CamundaOut.class).forEach(out -> kept.add(out.getCamundaTarget()));

        assertThat(kept)
                .allSatisfy(name -> assertThat(ProcessDictionary.find(name))
                        .as(name)
                        .hasValueSatisfying(
                                variable -> assertThat(variable.ofTheMoment()).isFalse()));
        assertThat(process.all(CamundaInputParameter.class))
                .extracting(CamundaInputParameter::getCamundaName)
                .allSatisfy(name -> assertThat(ProcessDictionary.find(name))
                        .hasValueSatisfying(
                                variable -> assertThat(variable.ofTheMoment()).isTrue()));
    }

    @Test
    @DisplayName("The dictionary says of each variable what it means, and lists none that no diagram knows")
    void listsOnlyWhatIsUsed() {
        String diagrams = ShippedProcess.all().stream()
                .flatMap(ShippedProcess::texts)
                .map(text -> text.getValue())
                .collect(Collectors.joining("\n"));
        assertThat(ProcessDictionary.all())
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
        Set<String> processes =
                ShippedProcess.all().stream().map(ShippedProcess::name).collect(Collectors.toSet());
        assertThat(process.all(CallActivity.class)).allSatisfy(call -> {
            assertThat(processes).contains(call.getCalledElement());
            assertThat(call.getCamundaCalledElementBinding())
                    .as("a diagram that Modeler deploys alone must find its neighbours")
                    .isIn(null, "latest");
            List<CamundaIn> handed = List.copyOf(call.getExtensionElements()
                    .getElementsQuery()
                    .filterByType(CamundaIn.class)
                    .list());
            assertThat(handed).extracting(CamundaIn::getCamundaBusinessKey).containsOnlyOnce("${caseNumber}");
            assertThat(handed).extracting(CamundaIn::getCamundaVariables).containsOnlyNulls();
            assertThat(handed)
                    .extracting(CamundaIn::getCamundaTarget)
                    .contains("caseNumber", "desk")
                    .allMatch(
                            name -> name == null || ProcessDictionary.find(name).isPresent());
        });
        assertThat(process.all(CamundaOut.class))
                .allSatisfy(out -> assertThat(out.getCamundaVariables()).isNull());
    }

    @ParameterizedTest
    @MethodSource(ALL)
    @DisplayName("A person's task has a form of its deployment, a group, a place in the queue and a due time")
    void givesPeopleAForm(ShippedProcess process) {
        assertThat(process.all(UserTask.class)).allSatisfy(task -> {
            assertThat(Path.of("forms", task.getCamundaFormRef() + ".form")).exists();
            assertThat(task.getCamundaFormRefBinding())
                    .as("an open task keeps the form it was made with")
                    .isEqualTo("deployment");
            assertThat(task.getCamundaCandidateGroups()).matches("[a-z]+(-[a-z]+)*");
            assertThat(task.getCamundaCandidateUsers()).as("never a person").isNull();
            if (task.getCamundaPriority().equals("0")) {
                assertThat(task.getCamundaDueDate())
                        .as("what comes after everything else is due at no time")
                        .isNull();
            } else {
                assertThat(task.getCamundaPriority()).isEqualTo("${rank}");
                assertThat(task.getCamundaDueDate()).matches("\\$\\{[a-z]+\\.[a-zA-Z]+\\(caseNumber\\)}");
            }
        });
    }

    @Test
    @DisplayName("Each message has one name, starts one process at most, and somebody sends it")
    void isToldWhatHappens() throws IOException {
        List<String> starting = ShippedProcess.all().stream()
                .flatMap(process -> process.all(StartEvent.class).stream())
                .filter(start -> start.getParentElement() instanceof Process)
                .flatMap(start -> start.getEventDefinitions().stream())
                .filter(MessageEventDefinition.class::isInstance)
                .map(definition ->
                        ((MessageEventDefinition) definition).getMessage().getName())
                .toList();
        List<String> sent = sentByTheEngineModule();

        assertThat(starting).isNotEmpty().doesNotHaveDuplicates();
        assertThat(ShippedProcess.all())
                .allSatisfy(process -> assertThat(process.all(Message.class))
                        .extracting(Message::getName)
                        .doesNotHaveDuplicates()
                        .isSubsetOf(sent));
        assertThat(sent)
                .as("and nothing is sent that no diagram waits for")
                .isSubsetOf(ShippedProcess.all().stream()
                        .flatMap(process -> process.all(Message.class).stream())
                        .map(Message::getName)
                        .toList());
    }

    private static List<String> sentByTheEngineModule() throws IOException {
        try (Stream<Path> homes = Files.list(Path.of("src/main/java/io/casewright/engine"))) {
            return homes.filter(Files::isRegularFile)
                    .map(ModelReferenceTests::text)
                    .flatMap(home ->
                            Pattern.compile("\"(case\\.\\w+)\"").matcher(home).results())
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
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
