package io.casewright.engine;

import io.casewright.engine.gate.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** One file in {@code processes/}, as it lies there. */
public record ShippedProcess(Path file, BpmnModelInstance model) {

    /** All of them; a new file is checked without a new test. */
    public static List<ShippedProcess> all() {
        return files("processes", ".bpmn")
                .map(file -> new ShippedProcess(file, Bpmn.readModelFromFile(file.toFile())))
                .toList();
    }

    public static Stream<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The words a model may use, and what stands behind each in the product. */
    public static Map<String, Class<?>> words() {
        return ProcessVocabulary.WORDS;
    }

    /** The words a model may use, for tests of the gate. */
    public static Vocabulary vocabulary() {
        return new Vocabulary(ProcessVocabulary.WORDS);
    }

    /** The file's name without its ending. */
    public String name() {
        return file.getFileName().toString().replaceFirst("\\.bpmn$", "");
    }

    Process process() {
        return all(Process.class).iterator().next();
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> kind) {
        return model.getModelElementsByType(kind);
    }

    /** Everything a token can stand on. */
    public Collection<FlowNode> nodes() {
        return all(FlowNode.class);
    }

    Collection<SequenceFlow> flows() {
        return all(SequenceFlow.class);
    }

    /** What is on one plane: the nodes by what contains them. */
    Map<String, List<FlowNode>> levels() {
        return nodes().stream()
                .collect(Collectors.groupingBy(
                        node -> node.getParentElement().getAttributeValue("id"),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(words -> words.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    static boolean hangsBeside(FlowNode node) {
        return node instanceof SubProcess story && story.triggeredByEvent();
    }

    /** Every element of the file as XML has it, whatever the model's own types know of it. */
    List<Element> elements() {
        return elements(file);
    }

    static List<Element> elements(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            NodeList found = factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagNameNS("*", "*");
            return IntStream.range(0, found.getLength())
                    .mapToObj(found::item)
                    .map(Element.class::cast)
                    .toList();
        } catch (Exception unreadable) {
            throw new IllegalStateException(file + " cannot be read.", unreadable);
        }
    }

    /** Every attribute and every text, with the id of the element around it. */
    Stream<Map.Entry<String, String>> texts() {
        return elements().stream().flatMap(element -> {
            Stream<String> attributes = IntStream.range(
                            0, element.getAttributes().getLength())
                    .mapToObj(i -> element.getAttributes().item(i).getNodeValue());
            Stream<String> own = IntStream.range(0, element.getChildNodes().getLength())
                    .mapToObj(i -> element.getChildNodes().item(i))
                    .filter(node ->
                            node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE)
                    .map(Node::getNodeValue);
            return Stream.concat(attributes, own).map(text -> Map.entry(idAround(element), text));
        });
    }

    private static String idAround(Node node) {
        return node instanceof Element element && !element.hasAttribute("id")
                ? idAround(node.getParentNode())
                : node instanceof Element element ? element.getAttribute("id") : "";
    }

    @Override
    public String toString() {
        return name();
    }
}
