package io.casewright.policy.lab;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A {@code policy.dmn} as its author sees it: tables with columns, rules and annotations. Reads XML, knows no engine. */
public record PolicyText(String id, String namespace, List<Table> tables) {

    private static final String DMN_1_3 = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

    /** Reads the root of a policy's XML; what is missing there is an empty text here. */
    public static PolicyText of(Element definitions) {
        return new PolicyText(
                definitions.getAttribute("id"),
                definitions.getAttribute("namespace"),
                children(definitions, "decision").map(PolicyText::table).toList());
    }

    /** The table of a decision that it answers. */
    public Table table(String decision) {
        return tables.stream()
                .filter(table -> table.decision().equals(decision))
                .findFirst()
                .orElseThrow();
    }

    /** Every cell below a column that looks at this fact. */
    public List<String> testsOf(String fact) {
        return testsOf(tables, fact);
    }

    /** Every cell of one decision below a column that looks at this fact. */
    List<String> testsOf(String decision, String fact) {
        return testsOf(List.of(table(decision)), fact);
    }

    private static List<String> testsOf(List<Table> tables, String fact) {
        return tables.stream()
                .flatMap(table -> IntStream.range(0, table.inputs().size())
                        .filter(column -> fact.equals(table.inputs().get(column).fact()))
                        .boxed()
                        .flatMap(column ->
                                table.rules().stream().map(rule -> rule.tests().get(column))))
                .toList();
    }

    /** What the rules answer below this column, without quotation marks. */
    public static List<String> answersOf(Table table, String output) {
        int column = table.outputs().stream().map(Column::name).toList().indexOf(output);
        return table.rules().stream()
                .map(rule -> rule.answers().get(column).replaceAll("^\"|\"$", ""))
                .toList();
    }

    private static Table table(Element decision) {
        // Without a table the decision's own children are looked through, and none is found.
        Element table = children(decision, "decisionTable").findFirst().orElse(decision);
        return new Table(
                decision.getAttribute("id"),
                decision.getAttribute("name"),
                decision.getAttributeNS(CAMUNDA, "historyTimeToLive"),
                table.hasAttribute("hitPolicy") ? table.getAttribute("hitPolicy") : "UNIQUE",
                children(table, "input").map(PolicyText::input).toList(),
                children(table, "output").map(PolicyText::output).toList(),
                children(table, "rule").map(PolicyText::rule).toList());
    }

    private static Column input(Element input) {
        Element expression = children(input, "inputExpression").findFirst().orElse(input);
        return new Column(
                input.getAttribute("label"),
                text(expression, "text").orElse(""),
                expression.getAttribute("typeRef"),
                words(input, "inputValues"));
    }

    private static Column output(Element output) {
        return new Column(
                output.getAttribute("label"),
                output.getAttribute("name"),
                output.getAttribute("typeRef"),
                words(output, "outputValues"));
    }

    private static Rule rule(Element rule) {
        return new Rule(
                rule.getAttribute("id"),
                text(rule, "description").orElse(""),
                children(rule, "inputEntry").map(PolicyText::cell).toList(),
                children(rule, "outputEntry").map(PolicyText::cell).toList());
    }

    private static List<String> words(Element column, String values) {
        return children(column, values)
                .flatMap(list -> text(list, "text").stream())
                .filter(list -> list.contains("\""))
                .flatMap(list -> Stream.of(list.replace("\"", "").split("\\s*,\\s*")))
                .toList();
    }

    private static String cell(Element entry) {
        return text(entry, "text").orElse("");
    }

    private static Optional<String> text(Element parent, String name) {
        return children(parent, name)
                .findFirst()
                .map(child -> child.getTextContent().strip());
    }

    private static Stream<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> name.equals(child.getLocalName()) && DMN_1_3.equals(child.getNamespaceURI()));
    }

    /** The table of one decision. */
    public record Table(
            String decision,
            String name,
            String historyTimeToLive,
            String hitPolicy,
            List<Column> inputs,
            List<Column> outputs,
            List<Rule> rules) {

        /** Name and type of every answer, like {@code priority: integer}. */
        public List<String> answers() {
            return outputs.stream()
                    .map(output -> output.name() + ": " + output.type())
                    .toList();
        }

        /** What a rule answers below an output, without quotation marks; null if there is no such cell. */
        @Nullable String answer(Rule rule, String output) {
            int column = outputs.stream().map(Column::name).toList().indexOf(output);
            return column < 0 || column >= rule.answers().size()
                    ? null
                    : rule.answers().get(column).replaceAll("^\"|\"$", "");
        }

        @Override
        public String toString() {
            return decision;
        }
    }

    /**
     * @param name of an output, or the expression of an input
     * @param words the values it lists, where these are texts
     */
    public record Column(String label, String name, String type, List<String> words) {

        /** The fact an input looks at, or null if it looks at the answer of another decision. */
        public @Nullable String fact() {
            return name.startsWith("facts.") ? name.substring("facts.".length()) : null;
        }
    }

    /** A rule: what it tests and what it answers, cell by cell. */
    public record Rule(String id, String annotation, List<String> tests, List<String> answers) {}
}
