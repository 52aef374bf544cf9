package io.casewright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.Requirements;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** How a diagram is written, so that an analyst reads it, an engineer finds it and Modeler leaves it as it is. */
class ModelConventionTests {

    private static final String ALL = "io.casewright.engine.ShippedProcess#all";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";

    /** About 15 by the design; 18 still fit on a screen beside each other, more need a call activity. */
    private static final int MOST_NODES = 18;

    /** Whatever runs code that is not a word of the vocabulary, or runs it where nobody sees it. */
    private static final Set<String> HIDDEN_ELEMENTS = Set.of(
            "scriptTask",
            "script",
            "executionListener",
            "taskListener",
            "connector",
            "field",
            "formData",
            "properties");

    private static final Set<String> HIDDEN_ATTRIBUTES =
            Set.of("class", "delegateExpression", "scriptFormat", "resource", "formKey", "type", "topic", "assignee");

    @ParameterizedTest
    @MethodSource(ALL)
    @DisplayName("A process is called like its file, and was saved by the Modeler for the engine we run")
    void isCalledLikeItsFile(ShippedProcess process) {
        var definitions = process.model().getDefinitions();

        assertThat(process.all(Process.class))
                .as("one file, one story")
                .extracting(BaseElement::getId)
                .containsExactly(process.name());
        assertThat(process.name()).matches("[a-z]+(-[a-z]+)*");
        assertThat(definitions.getExporter()).isEqualTo("Camunda Modeler");
        assertThat(definitions.getExporterVersion()).matches("5\\.\\d+\\.\\d+");
        assertThat(definitions.getAttributeValueNs(MODELER, "executionPlatform"))
                .isEqualTo("Camunda Platform");
        assertThat(definitions.getAttributeValueNs(MODELER, "executionPlatformVersion"))
                .as("Modeler offers what this version knows")
                .isEqualTo("7.24.0");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    @DisplayName("A process says when it starts, how it ends, whose it is and which requirements it carries out")
    void saysWhatItIs(ShippedProcess file) {
        Process process = file.process();

        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaVersionTag()).isNotBlank();
        assertThat(process.getCamundaHistoryTimeToLiveString())
                .as("as long as the longest contract asks")
                .isEqualTo("P1825D");
        assertThat(process.getName().toLowerCase()).isEqualTo(file.name().replace('-', ' '));
        assertThat(documentation(process)).contains("Trigger: ", "Outcome: ", "Owner: ");
        assertThat(Requirements.idsIn(documentation(process))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    @DisplayName("A step that a person or a policy takes says why it is there")
    void explainsItsSteps(ShippedProcess process) {
        assertThat(process.all(UserTask.class))
                .allSatisfy(
                        task -> assertThat(documentation(task)).as(task.getId()).contains("Done means: "));
        assertThat(process.all(BusinessRuleTask.class))
                .allSatisfy(task -> assertThat(Requirements.idsIn(documentation(task)))
                        .as(task.getId())
                        .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource(ALL)
    @DisplayName("Ids say what kind of thing it is and what it means; none was generated")
    void hasSpeakingIds(ShippedProcess process) {
        assertThat(process.nodes())
                .allSatisfy(node -> assertThat(node.getId()).matches(kind(node) + "_[A-Z][a-z]+([A-Z][a-z]+)*"));
        assertThat(process.flows())
                .allSatisfy(flow -> assertThat(flow.getId())
                        .as("a flow with a label is named by its answer, any other as Modeler likes")
                        .matches(flow.getName() == null ? "Flow_.+" : "SequenceFlow_[A-Z][a-z]+([A-Z][a-z]+)*"));
        assertThat(process.all(Message.class)).allSatisfy(message -> {
            assertThat(message.getName()).matches("[a-z]+\\.[a-z]+([A-Z][a-z]+)*");
            String fact = message.getName().substring(message.getName().indexOf('.') + 1);
            assertThat(message.getId().toLowerCase())
                    .isIn(
                            "message_" + fact.toLowerCase(),
                            "message_" + message.getName().replace(".", "").toLowerCase());
        });
    }

    private static String kind(FlowNode node) {
        if (node instanceof StartEvent) {
            return "StartEvent";
        }
        if (node instanceof EndEvent) {
            return "EndEvent";
        }
        if (node instanceof BoundaryEvent) {
            return "BoundaryEvent";
        }
        if (node instanceof Event) {
            return "Event";
        }
        if (node instanceof Gateway) {
            return "Gateway";
        }
        // One word for every task: an id must not lie on the day an analyst changes the task's type.
        return node instanceof Task ? "Task" : "Activity";
    }

    @ParameterizedTest
    @MethodSource(ALL)
    @DisplayName("Labels: tasks are a verb and an object, events what is true, gateways questions with answers")
    void hasSpeakingLabels(ShippedProcess process) {
        assertThat(process.all(Activity.class))
                .extracting(FlowNode::getName)
                .allSatisfy(name -> assertThat(name)
                        .matches("[A-Z][a-z]+( [a-z]+)+( \\$\\{caseNumber})?")
                        .doesNotMatch("\\w+(ing|ion|ment|ness|ed) .*"));
        assertThat(process.all(Event.class))
                .extracting(FlowNode::getName)
                .allSatisfy(name -> assertThat(name).matches("[A-Z][a-z]+( [a-z]+)+"));
        assertThat(process.all(EndEvent.class))
                .extracting(FlowNode::getName)
                .as("who reads where a case ended must know how")
                .doesNotHaveDuplicates();
        assertThat(process.all(ExclusiveGateway.class)).allSatisfy(gateway -> {
            if (gateway.getOutgoing().size() > 1) {
                assertThat(gateway.getName()).as(gateway.getId()).matches("[A-Z].*\\?");
                assertThat(gateway.getOutgoing())
                        .extracting(SequenceFlow::getName)
                        .as("answers to " + gateway.getName())
                        .allSatisfy(name -> assertThat(name).isNotBlank())
                        .doesNotHaveDuplicates();
            } else {
                assertThat(gateway.getName()).as("a join asks nothing").isNull();
            }
        });
    }

    @ParameterizedTest
    @MethodSource(ALL)
    @DisplayName("An exclusive gateway has one way out for whatever happens, and asks one named fact on each other")
    void asksOneFactPerArrow(ShippedProcess process) {
        assertThat(process.all(ExclusiveGateway.class))
                .filteredOn(gateway -> gateway.getOutgoing().size() > 1)
                .allSatisfy(gateway -> {
                    assertThat(gateway.getDefault())
                            .as(gateway.getId() + " needs a default: without, an odd answer stops the case")
                            .isNotNull();
                    assertThat(gateway.getOutgoing())
                            .filteredOn(flow -> !flow.equals(gateway.getDefault()))
                            .extracting(flow -> flow.getConditionExpression().getTextContent())
                            .as("a rule belongs into a decision, not on an arrow")
                            .allMatch(ModelExpressions::isOneFact)
                            .doesNotHaveDuplicates()
                            .extracting(ModelExpressions::variableOf)
                            .as("one question, one fact")
                            .containsOnly(ModelExpressions.variableOf(firstCondition(gateway)));
                    assertThat(gateway.getDefault().getConditionExpression()).isNull();
                });
        assertThat(process.flows())
                .filteredOn(flow -> !(flow.getSource() instanceof ExclusiveGateway))
                .allSatisfy(flow -> assertThat(flow.getConditionExpression()).isNull());
    }

    private static String firstCondition(ExclusiveGateway gateway) {
        return gateway.getOutgoing().stream()
                .filter(flow -> !flow.equals(gateway.getDefault()))
                .map(flow -> flow.getConditionExpression().getTextContent())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    @DisplayName("Answers on arrows that compare words are words the fact can have; what no arrow names is the default")
    void answersEveryWord(ShippedProcess process) {
        assertThat(process.all(ExclusiveGateway.class))
                .filteredOn(gateway -> gateway.getOutgoing().size() > 2)
                .allSatisfy(gateway -> {
                    List<String> words = gateway.getOutgoing().stream()
                            .filter(flow -> !flow.equals(gateway.getDefault()))
                            .map(flow -> ModelExpressions.comparedWith(
                                    flow.getConditionExpression().getTextContent()))
                            .toList();
                    List<String> all = ProcessDictionary.find(ModelExpressions.variableOf(firstCondition(gateway)))
                            .orElseThrow()
                            .values();
                    assertThat(all).containsAll(words).hasSizeGreaterThan(words.size());
                });
    }

    @ParameterizedTest
    @MethodSource(ALL)
    @DisplayName("Nothing happens out of sight: no scripts, no classes, no listeners, and no retries but by name")
    void hidesNothing(ShippedProcess process) {
        for (Element element : process.elements()) {
            assertThat(HIDDEN_ELEMENTS).as(process + " has one").doesNotContain(element.getLocalName());
            Stream.of(HIDDEN_ATTRIBUTES.toArray(String[]::new))
                    .forEach(name -> assertThat(element.hasAttributeNS(CAMUNDA, name))
                            .as("camunda:%s at %s", name, element.getAttribute("id"))
                            .isFalse());
        }
        assertThat(process.nodes())
                .filteredOn(ModelConventionTests::isSavePoint)
                .allSatisfy(node -> assertThat(node.getExtensionElements())
                        .as(node.getId() + " is tried again by a cycle of its own")
                        .isNotNull()
                        .extracting(extensions -> extensions
                                .getElementsQuery()
                                .filterByType(CamundaFailedJobRetryTimeCycle.class)
                                .count())
                        .isEqualTo(1));
    }

    private static boolean isSavePoint(FlowNode node) {
        return Stream.of("asyncBefore", "asyncAfter")
                .anyMatch(name -> "true".equals(node.getAttributeValueNs(CAMUNDA, name)));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    @DisplayName("A level has 18 nodes at most")
    void fitsOnAScreen(ShippedProcess process) {
        Map<String, List<FlowNode>> levels = process.levels();

        assertThat(levels)
                .isNotEmpty()
                .allSatisfy((level, nodes) -> assertThat(nodes)
                        .filteredOn(node -> !ShippedProcess.hangsBeside(node))
                        .as(level + ": what is more is a story of its own, behind a call activity")
                        .hasSizeLessThanOrEqualTo(MOST_NODES));
    }

    private static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(words -> words.getTextContent().strip())
                .findFirst()
                .orElse("");
    }
}
