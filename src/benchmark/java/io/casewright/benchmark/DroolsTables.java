package io.casewright.benchmark;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The tables of a desk on Drools. Three things are said differently there and are rewritten as the file is read: a fact
 * is an input of its own ({@code plan} for {@code facts.plan}), a required decision's answer is reached through that
 * decision ({@code priority.criticality} for {@code criticality}), and numbers have one type. Diagram, documentation and
 * the extensions of Camunda are left out.
 */
final class DroolsTables {

    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final Set<String> KEPT = Set.of(
            "definitions",
            "decision",
            "decisionTable",
            "input",
            "inputExpression",
            "output",
            "rule",
            "inputEntry",
            "outputEntry",
            "text",
            "informationRequirement",
            "requiredDecision",
            "requiredInput",
            "inputData",
            "variable");

    private final DMNRuntime runtime;
    private final DMNModel model;
    private final Map<String, Set<String>> outputs = new HashMap<>();

    DroolsTables(Path policy) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder().parse(policy.toFile());
            rewrite(document);
            StringWriter text = new StringWriter();
            Transformer plain = TransformerFactory.newInstance().newTransformer();
            plain.setOutputProperty(OutputKeys.INDENT, "yes");
            plain.transform(new DOMSource(document), new StreamResult(text));
            runtime = DMNRuntimeBuilder.fromDefaults()
                    .buildConfiguration()
                    .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(text.toString()))))
                    .getOrElseThrow(broken -> new IllegalStateException(policy + " is not for Drools", broken));
            model = runtime.getModels().get(0);
        } catch (Exception broken) {
            throw new IllegalStateException(policy.toString(), broken);
        }
    }

    /** What a decision answers, under the names of its outputs. */
    Map<String, Object> ask(String decision, Map<String, ?> facts) {
        DMNContext context = runtime.newContext();
        facts.forEach(context::set);
        DMNResult result = runtime.evaluateByName(model, context, decision);
        Object answer = result.getDecisionResultByName(decision).getResult();
        if (answer instanceof Map<?, ?> values) {
            Map<String, Object> named = new TreeMap<>();
            values.forEach((name, value) -> named.put(String.valueOf(name), value));
            return named;
        }
        Map<String, Object> single = new TreeMap<>();
        if (answer != null) {
            single.put(outputs.get(decision).iterator().next(), answer);
        }
        return single;
    }

    private void rewrite(Document document) {
        Element definitions = document.getDocumentElement();
        prune(definitions);
        Map<String, String> reached = new HashMap<>();
        for (Element decision : all(definitions, "decision")) {
            Set<String> names = new HashSet<>();
            all(decision, "output").forEach(output -> names.add(output.getAttribute("name")));
            String id = decision.getAttribute("id");
            outputs.put(id, names);
            names.forEach(name -> reached.put(name, names.size() == 1 ? id : id + "." + name));
        }
        for (Element decision : all(definitions, "decision")) {
            name(document, decision, decision.getAttribute("id"));
            all(decision, "inputExpression").forEach(expression -> {
                String text = expression.getTextContent().strip();
                String fact = text.replaceFirst("^facts\\.", "");
                first(expression, "text").setTextContent(fact.equals(text) ? reached.getOrDefault(text, text) : fact);
            });
        }
        all(definitions, "inputData")
                .forEach(fact -> name(document, fact, fact.getAttribute("id").replaceFirst("^InputData_", "")));
        for (Element typed : everything(definitions)) {
            if (Set.of("integer", "long", "double").contains(typed.getAttribute("typeRef"))) {
                typed.setAttribute("typeRef", "number");
            }
        }
    }

    /** What is not in the list, and attributes of other namespaces, go. */
    private static void prune(Element element) {
        List<Node> gone = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element part) {
                if (!DMN.equals(part.getNamespaceURI()) || !KEPT.contains(part.getLocalName())) {
                    gone.add(part);
                } else {
                    prune(part);
                }
            }
        }
        gone.forEach(element::removeChild);
        for (int i = element.getAttributes().getLength() - 1; i >= 0; i--) {
            Node attribute = element.getAttributes().item(i);
            if (attribute.getPrefix() != null) {
                element.removeAttributeNode((org.w3c.dom.Attr) attribute);
            }
        }
    }

    private static void name(Document document, Element named, String name) {
        named.setAttribute("name", name);
        Element variable = document.createElementNS(DMN, "variable");
        variable.setAttribute("id", "Variable_" + name);
        variable.setAttribute("name", name);
        named.insertBefore(variable, named.getFirstChild());
    }

    private static Element first(Element element, String name) {
        return all(element, name).get(0);
    }

    private static List<Element> all(Element element, String name) {
        NodeList found = element.getElementsByTagNameNS(DMN, name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    private static List<Element> everything(Element element) {
        return all(element, "*");
    }
}
