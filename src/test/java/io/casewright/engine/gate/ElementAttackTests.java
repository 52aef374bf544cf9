package io.casewright.engine.gate;

import static io.casewright.engine.gate.Attacked.CODE;
import static io.casewright.engine.gate.Attacked.PROCESS;
import static io.casewright.engine.gate.Attacked.assertRefused;
import static io.casewright.engine.gate.Attacked.inside;
import static io.casewright.engine.gate.Attacked.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ways to let a process run code out of sight, start past the product, or be read in two ways. */
class ElementAttackTests {

    private static final String USER_TASK = "Task_HandleCase";
    private static final String SERVICE_TASK = "Task_TakeOverDecision";

    static Stream<Arguments> elements() {
        String listener = "<camunda:%s event=\"%s\" expression=\"${cases.park(caseNumber)}\" />";
        return Stream.of(
                Arguments.of(
                        "an execution listener",
                        inside(SERVICE_TASK, listener.formatted("executionListener", "start"))),
                Arguments.of("a task listener", inside(USER_TASK, listener.formatted("taskListener", "complete"))),
                Arguments.of(
                        "a time-out of a task",
                        inside(
                                USER_TASK,
                                "<camunda:taskListener class=\"x\" event=\"timeout\" id=\"a\"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1S</bpmn:timeDuration></bpmn:timerEventDefinition></camunda:taskListener>")),
                Arguments.of(
                        "a script in an input",
                        inside(
                                SERVICE_TASK,
                                "<camunda:inputOutput><camunda:inputParameter name=\"facts\"><camunda:script scriptFormat=\"groovy\">x</camunda:script></camunda:inputParameter></camunda:inputOutput>")),
                Arguments.of(
                        "a list in an input",
                        inside(
                                SERVICE_TASK,
                                "<camunda:inputOutput><camunda:inputParameter name=\"facts\"><camunda:list><camunda:value>${execution}</camunda:value></camunda:list></camunda:inputParameter></camunda:inputOutput>")),
                Arguments.of(
                        "a connector",
                        inside(
                                SERVICE_TASK,
                                "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>")),
                Arguments.of(
                        "an injected field",
                        inside(SERVICE_TASK, "<camunda:field name=\"a\" expression=\"${execution}\" />")),
                Arguments.of(
                        "a generated form",
                        inside(
                                USER_TASK,
                                "<camunda:formData><camunda:formField id=\"a\" type=\"string\" defaultValue=\"${execution}\" /></camunda:formData>")),
                Arguments.of(
                        "a retry cycle",
                        inside(
                                SERVICE_TASK,
                                "<camunda:failedJobRetryTimeCycle>${" + CODE + "}</camunda:failedJobRetryTimeCycle>")),
                Arguments.of(
                        "properties",
                        inside(
                                SERVICE_TASK,
                                "<camunda:properties><camunda:property name=\"a\" value=\"${execution}\" /></camunda:properties>")),
                Arguments.of(
                        "a loop over anything",
                        PROCESS.replace(
                                "</bpmn:serviceTask>",
                                "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${execution.getVariables()}\" /></bpmn:serviceTask>")),
                Arguments.of(
                        "a script task",
                        PROCESS.replace("<bpmn:serviceTask ", "<bpmn:scriptTask scriptFormat=\"javascript\" ")
                                .replace("</bpmn:serviceTask>", "<bpmn:script>x</bpmn:script></bpmn:scriptTask>")),
                Arguments.of(
                        "a class",
                        PROCESS.replaceFirst("camunda:expression=\"[^\"]*\"", "camunda:class=\"java.lang.Object\"")),
                Arguments.of("a delegate", PROCESS.replaceFirst("camunda:expression=", "camunda:delegateExpression=")),
                Arguments.of(
                        "an external worker",
                        PROCESS.replaceFirst(
                                "camunda:expression=\"[^\"]*\"", "camunda:type=\"external\" camunda:topic=\"x\"")),
                Arguments.of(
                        "a mail task", PROCESS.replaceFirst("camunda:expression=\"[^\"]*\"", "camunda:type=\"mail\"")),
                Arguments.of(
                        "an embedded form",
                        PROCESS.replaceFirst(
                                "camunda:formRef=\"[^\"]*\" camunda:formRefBinding=\"deployment\"",
                                "camunda:formKey=\"embedded:app:x.html\"")),
                Arguments.of(
                        "a start form",
                        PROCESS.replaceFirst("<bpmn:startEvent ", "<bpmn:startEvent camunda:formRef=\"handle-case\" ")),
                Arguments.of(
                        "an initiator",
                        PROCESS.replaceFirst("<bpmn:startEvent ", "<bpmn:startEvent camunda:initiator=\"desk\" ")),
                Arguments.of(
                        "starters",
                        PROCESS.replaceFirst(
                                "<bpmn:process ", "<bpmn:process camunda:candidateStarterGroups=\"\\${execution}\" ")),
                Arguments.of(
                        "a start by time",
                        PROCESS.replaceFirst(
                                "</bpmn:outgoing>\\s*</bpmn:startEvent>",
                                "</bpmn:outgoing><bpmn:timerEventDefinition id=\"T\"><bpmn:timeDate>2030-01-01T00:00:00Z</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:startEvent>")),
                Arguments.of(
                        "a message's name",
                        PROCESS.replace(
                                "</bpmn:process>",
                                "</bpmn:process><bpmn:message id=\"Message_X\" name=\"${" + CODE + "}\" />")),
                Arguments.of(
                        "a message nobody sends",
                        PROCESS.replace(
                                "</bpmn:process>",
                                "</bpmn:process><bpmn:message id=\"Message_NeverSent\" name=\"case.neverSent\" />")),
                Arguments.of(
                        "a signal",
                        PROCESS.replace(
                                "</bpmn:process>", "</bpmn:process><bpmn:signal id=\"S\" name=\"${execution}\" />")),
                Arguments.of(
                        "an error's message",
                        PROCESS.replace(
                                "</bpmn:process>",
                                "</bpmn:process><bpmn:error id=\"E\" camunda:errorMessage=\"${execution}\" />")),
                Arguments.of(
                        "a pool",
                        PROCESS.replaceFirst("<bpmn:process ", "<bpmn:collaboration id=\"C\" /><bpmn:process ")),
                Arguments.of(
                        "a lane",
                        PROCESS.replaceFirst(
                                "(<bpmn:process [^>]*>)(\\s*<bpmn:documentation>[^<]*</bpmn:documentation>)",
                                "$1$2<bpmn:laneSet id=\"L\" />")),
                Arguments.of(
                        "an import",
                        PROCESS.replaceFirst(
                                "<bpmn:process ",
                                "<bpmn:import importType=\"x\" location=\"http://localhost/x\" namespace=\"x\" /><bpmn:process ")),
                Arguments.of(
                        "two processes",
                        PROCESS.replace(
                                "</bpmn:process>",
                                "</bpmn:process><bpmn:process id=\"other\" isExecutable=\"true\" />")),
                Arguments.of(
                        "another language",
                        PROCESS.replaceFirst(
                                "<bpmn:definitions ",
                                "<bpmn:definitions expressionLanguage=\"http://www.w3.org/1999/XPath\" ")),
                Arguments.of(
                        "a document type",
                        PROCESS.replaceFirst(
                                "<bpmn:definitions ",
                                "<!DOCTYPE x [<!ENTITY e \"\\${execution}\">]><bpmn:definitions ")),
                Arguments.of(
                        "an instruction",
                        PROCESS.replaceFirst("<bpmn:definitions ", "<?xml-stylesheet href=\"x\"?><bpmn:definitions ")),
                Arguments.of("a declared encoding", PROCESS.replaceFirst("encoding=\"UTF-8\"", "encoding=\"UTF-7\"")),
                Arguments.of("no time to live", PROCESS.replaceFirst(" camunda:historyTimeToLive=\"[^\"]*\"", "")),
                Arguments.of("no version tag", PROCESS.replaceFirst(" camunda:versionTag=\"[^\"]*\"", "")),
                Arguments.of(
                        "another id",
                        PROCESS.replace("id=\"handle-case\"", "id=\"support-case\"")
                                .replace("\"handle-case\" name", "\"support-case\" name")),
                Arguments.of("no picture", PROCESS.replaceFirst("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("elements")
    @DisplayName("Refuses what runs out of sight, starts past the product, or cannot be read")
    void refusesElements(String way, String process) {
        assertRefused(process, "");
    }

    @Test
    @DisplayName("Refuses a file in another encoding, in which the gate and the engine could read different things")
    void refusesOtherEncodings() {
        String utf16 = PROCESS.replace("UTF-8", "UTF-16");

        assertThat(refusals(utf16.getBytes(StandardCharsets.UTF_16))).isNotEmpty();
        assertThat(refusals(utf16.getBytes(StandardCharsets.UTF_16LE))).isNotEmpty();
        assertThat(refusals(PROCESS.replace("Owner", "Öwner").getBytes(StandardCharsets.ISO_8859_1)))
                .isNotEmpty();
    }

    @Test
    @DisplayName("A nesting as deep as its author likes brings down nobody")
    void survivesDeepNesting() {
        String deep = "<bpmn:extensionElements>".repeat(20_000) + "</bpmn:extensionElements>".repeat(20_000);

        assertThat(refusals(PROCESS.replaceFirst("<bpmn:startEvent ", deep + "<bpmn:startEvent ")
                        .getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }
}
