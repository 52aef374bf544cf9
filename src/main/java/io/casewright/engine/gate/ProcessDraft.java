package io.casewright.engine.gate;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** A file with one process, before it is deployed. */
record ProcessDraft(String file, XmlText xml, BpmnModelInstance model) {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** @throws Unreadable if it does not keep to the notation's own schema, or holds no process, or several */
    static ProcessDraft read(XmlText xml, byte[] bytes) {
        try {
            BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(bytes));
            if (model.getModelElementsByType(Process.class).size() != 1) {
                throw new Unreadable(
                        "It does not hold exactly one process.", "Put each process into a file of its own.");
            }
            return new ProcessDraft(xml.file(), xml, model);
        } catch (ModelException broken) {
            Throwable cause = broken.getCause() == null ? broken : broken.getCause();
            throw new Unreadable(
                    "It is no BPMN that can run: " + cause.getMessage(), "Open it in Camunda Modeler and repair it.");
        }
    }

    /** The file's name without folder and ending. */
    String name() {
        return file.replaceFirst("^.*/", "").replaceFirst("\\.bpmn$", "");
    }

    Process process() {
        return all(Process.class).iterator().next();
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> kind) {
        return model.getModelElementsByType(kind);
    }

    Collection<FlowNode> nodes() {
        return all(FlowNode.class);
    }

    Collection<SequenceFlow> flows() {
        return all(SequenceFlow.class);
    }

    /** What stands in the extension elements of an element. */
    static <T extends ModelElementInstance> List<T> extensions(BaseElement element, Class<T> kind) {
        return element.getExtensionElements() == null
                ? List.of()
                : element.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(kind)
                        .list();
    }

    static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(words -> words.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    /** A text that may be missing. */
    static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
