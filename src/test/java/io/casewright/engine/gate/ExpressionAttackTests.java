package io.casewright.engine.gate;

import static io.casewright.engine.gate.Attacked.CODE;
import static io.casewright.engine.gate.Attacked.assertRefused;
import static io.casewright.engine.gate.Attacked.changed;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ways to smuggle an expression into a process where none belongs, or one that says too much. */
class ExpressionAttackTests {

    private static final String USER_TASK = "Task_HandleCase";
    private static final String SERVICE_TASK = "Task_TakeOverDecision";
    private static final String RULE_TASK = "Task_DecideQueueRank";
    private static final String CALL = "Activity_";

    /** Name, element that must be named, what is replaced, and by what; the last one may use regular expressions. */
    static Stream<Arguments> expressions() {
        return Stream.of(
                on("code in a task's name", USER_TASK, "name=\"Handle case \\$", "name=\"${" + CODE + "}"),
                on("code in a step", SERVICE_TASK, "\\$\\{cases\\.takeOver\\([^)]*\\)}", "${" + CODE + "}"),
                on("the other dollar", SERVICE_TASK, "\\$\\{cases\\.takeOver\\(", "#{cases.takeOver("),
                on("a literal's class", SERVICE_TASK, "\\$\\{cases\\.takeOver\\([^)]*\\)}", "${''.class}"),
                on("the execution", SERVICE_TASK, "\\$\\{cases\\.takeOver\\([^)]*\\)}", "${execution}"),
                on(
                        "a method of a variable",
                        SERVICE_TASK,
                        "\\$\\{cases\\.takeOver\\([^)]*\\)}",
                        "${caseNumber.getClass()}"),
                on(
                        "a method of a word's class",
                        SERVICE_TASK,
                        "\\$\\{cases\\.takeOver\\([^)]*\\)}",
                        "${cases.getClass()}"),
                on(
                        "a chain",
                        SERVICE_TASK,
                        "\\$\\{cases\\.takeOver\\([^)]*\\)}",
                        "${cases.park(caseNumber).toString()}"),
                on(
                        "a nested call",
                        SERVICE_TASK,
                        "\\$\\{cases\\.takeOver\\(caseNumber",
                        "${cases.takeOver(cases.park(caseNumber)"),
                on("an index", SERVICE_TASK, "\\$\\{cases\\.takeOver\\([^)]*\\)}", "${cases['class']}"),
                on("a function", SERVICE_TASK, "\\$\\{cases\\.takeOver\\([^)]*\\)}", "${currentUser()}"),
                on(
                        "a bean of Spring",
                        SERVICE_TASK,
                        "\\$\\{cases\\.takeOver\\([^)]*\\)}",
                        "${dataSource.getConnection()}"),
                on("a word without a call", SERVICE_TASK, "\\$\\{cases\\.takeOver\\([^)]*\\)}", "${cases}"),
                on(
                        "too few arguments",
                        SERVICE_TASK,
                        "\\$\\{cases\\.takeOver\\([^)]*\\)}",
                        "${cases.takeOver(caseNumber)}"),
                on("another case", SERVICE_TASK, "\\$\\{cases\\.takeOver\\(caseNumber", "${cases.takeOver(answer"),
                on(
                        "an expression inside a text",
                        SERVICE_TASK,
                        "\\$\\{cases\\.takeOver\\(caseNumber",
                        "${cases.takeOver('${execution}'"),
                on(
                        "two in a row",
                        SERVICE_TASK,
                        "\\$\\{cases\\.takeOver\\(",
                        "${cases.park(caseNumber)}${cases.takeOver("),
                on(
                        "an escaped dollar",
                        SERVICE_TASK,
                        "\\$\\{cases\\.takeOver\\([^)]*\\)}",
                        "&#36;{execution.getEngineServices()}"),
                on("a hidden backslash", SERVICE_TASK, "\\$\\{cases\\.takeOver\\([^)]*\\)}", "\\\\\\${x}${execution}"),
                on("no end", SERVICE_TASK, "\\$\\{cases\\.takeOver\\([^)]*\\)}", "${execution"),
                on(
                        "the group",
                        USER_TASK,
                        "candidateGroups=\"support-engineers\"",
                        "candidateGroups=\"${" + CODE + "}\""),
                on("the due date", USER_TASK, "dueDate=\"[^\"]*\"", "dueDate=\"${" + CODE + "}\""),
                on("a due date of one's own", USER_TASK, "dueDate=\"[^\"]*\"", "dueDate=\"P3D\""),
                on(
                        "a follow-up date",
                        USER_TASK,
                        "camunda:dueDate=",
                        "camunda:followUpDate=\"${now()}\" camunda:dueDate="),
                on("the priority", USER_TASK, "priority=\"[^\"]*\"", "priority=\"${" + CODE + "}\""),
                on("the form", USER_TASK, "formRef=\"[^\"]*\"", "formRef=\"${" + CODE + "}\""),
                on("the decision", RULE_TASK, "decisionRef=\"[^\"]*\"", "decisionRef=\"${" + CODE + "}\""),
                on(
                        "the decision's desk",
                        RULE_TASK,
                        "decisionRefTenantId=\"[^\"]*\"",
                        "decisionRefTenantId=\"${" + CODE + "}\""),
                on(
                        "another desk's policy",
                        RULE_TASK,
                        "decisionRefTenantId=\"[^\"]*\"",
                        "decisionRefTenantId=\"north\""),
                on(
                        "the decision's version",
                        RULE_TASK,
                        "decisionRefBinding=\"version\"",
                        "decisionRefBinding=\"latest\""),
                on("the answer's class", RULE_TASK, "getSingleResult\\(\\)\\.rank", "getSingleResult().class.name"),
                on("another method of the answer", RULE_TASK, "getSingleResult\\(\\)\\.rank", "getClass()"),
                on(
                        "an answer that nobody gives",
                        RULE_TASK,
                        "getSingleResult\\(\\)\\.rank",
                        "getSingleResult().salary"),
                on("a stored input", RULE_TASK, "inputParameter name=\"facts\"", "inputParameter name=\"caseNumber\""),
                on("the called process", CALL, "calledElement=\"await-customer\"", "calledElement=\"${" + CODE + "}\""),
                on(
                        "a version of the called process",
                        CALL,
                        "calledElement=\"await-customer\"",
                        "calledElement=\"await-customer\" camunda:calledElementBinding=\"version\" camunda:calledElementVersion=\"1\""),
                on(
                        "the called process's desk",
                        CALL,
                        "calledElement=\"await-customer\"",
                        "calledElement=\"await-customer\" camunda:calledElementTenantId=\"${" + CODE + "}\""),
                on(
                        "a mapping class",
                        CALL,
                        "calledElement=\"await-customer\"",
                        "calledElement=\"await-customer\" camunda:variableMappingClass=\"java.lang.Object\""),
                on(
                        "all variables",
                        CALL,
                        "<camunda:in source=\"desk\" target=\"desk\" />",
                        "<camunda:in variables=\"all\" />"),
                on(
                        "another desk for the called",
                        CALL,
                        "<camunda:in source=\"desk\" target=\"desk\" />",
                        "<camunda:in sourceExpression=\"north\" target=\"desk\" />"),
                on(
                        "a computed business key",
                        CALL,
                        "businessKey=\"[^\"]*\"",
                        "businessKey=\"${execution.processBusinessKey}\""),
                on("a rule on an arrow", "SequenceFlow_", "\\$\\{next == 'wait'}", "${rank > 3 and next == 'wait'}"),
                on(
                        "a condition in another language",
                        "SequenceFlow_",
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">\\$\\{next == 'wait'}",
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">${next == 'wait'}"),
                on(
                        "a condition from a file",
                        "SequenceFlow_",
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">\\$\\{next == 'wait'}",
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" camunda:resource=\"x.groovy\">${next == 'wait'}"),
                on("a word that never comes", "SequenceFlow_", "next == 'wait'", "next == 'never'"),
                on(
                        "a comment in between",
                        SERVICE_TASK,
                        "camunda:expression=\"\\$\\{cases\\.takeOver[^\"]*\"([^>]*)>",
                        "camunda:expression=\"\\${cases.park(caseNumber)}\"$1><bpmn:documentation>&#36;<!-- -->{" + CODE
                                + "}</bpmn:documentation>"),
                on(
                        "a character section",
                        USER_TASK,
                        "(id=\"Task_HandleCase\"[^>]*>\\s*<bpmn:documentation>)",
                        "$1<![CDATA[\\$]]>{" + CODE + "} "),
                on("a variable nobody knows", CALL, "\\$\\{caseNumber}\"", "${password}\""),
                on("a transient result", SERVICE_TASK, "resultVariable=\"next\"", "resultVariable=\"answer\""),
                on(
                        "a result that is the case",
                        SERVICE_TASK,
                        "resultVariable=\"next\"",
                        "resultVariable=\"caseNumber\""),
                on(
                        "an odd namespace",
                        SERVICE_TASK,
                        "<bpmn:serviceTask id=\"Task_TakeOverDecision\"",
                        "<bpmn:serviceTask xmlns:a=\"http://activiti.org/bpmn\" a:class=\"x\" id=\"Task_TakeOverDecision\""),
                on(
                        "the picture",
                        "",
                        "<bpmndi:BPMNShape id=\"Task_HandleCase_di\"",
                        "<bpmndi:BPMNShape id=\"${" + CODE + "}\""));
    }

    private static Arguments on(String way, String element, String replaced, String by) {
        // Only where the replacement refers to a group is a dollar one of regular expressions.
        return Arguments.of(
                way,
                element,
                replaced,
                by.contains("$1")
                        ? by
                        : by.replace("\\\\\\$", "\\$").replace("\\", "\\\\").replace("$", "\\$"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expressions")
    @DisplayName("Refuses an expression where none belongs, or one that says too much")
    void refusesExpressions(String way, String element, String replaced, String by) {
        assertRefused(changed(replaced, by), element);
    }
}
