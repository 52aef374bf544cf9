package io.casewright.engine.gate;

import io.casewright.policy.lab.Complaints;
import io.casewright.policy.lab.Finding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What one element says of another inside a diagram is true: it exists once, and a flow is listed where it leaves and
 * where it arrives. Engine and Modeler read one or the other; here they must agree.
 */
final class KnownReferences {

    private static final List<String> REFERENCES = List.of(
            "sourceRef",
            "targetRef",
            "default",
            "attachedToRef",
            "messageRef",
            "errorRef",
            "escalationRef",
            "bpmnElement",
            "categoryValueRef");

    private final XmlText model;
    private final Map<String, Element> byId = new HashMap<>();

    KnownReferences(XmlText model) {
        this.model = model;
    }

    List<Finding> findings() {
        Complaints complaints = new Complaints(model.file());
        for (Element element : model.elements()) {
            String id = element.getAttribute("id");
            complaints.unless(
                    id.isEmpty() || byId.putIfAbsent(id, element) == null,
                    id,
                    "Two elements have this id.",
                    "Give each an id of its own.");
        }
        for (Element element : model.elements()) {
            for (String reference : REFERENCES) {
                if (element.hasAttribute(reference) && !byId.containsKey(element.getAttribute(reference))) {
                    complaints.about(
                            XmlText.idAround(element),
                            "It refers to " + element.getAttribute(reference) + ", which is not there.",
                            "Draw it again in Camunda Modeler.");
                }
            }
            if ("sequenceFlow".equals(element.getLocalName())) {
                complaints.unless(
                        lists(element.getAttribute("sourceRef"), "outgoing", element)
                                && lists(element.getAttribute("targetRef"), "incoming", element),
                        XmlText.idAround(element),
                        "The flow does not join two elements that both list it.",
                        "Draw it again in Camunda Modeler.");
            } else if (Set.of("incoming", "outgoing").contains(element.getLocalName())) {
                Element flow = byId.get(XmlText.ownText(element).strip());
                complaints.unless(
                        flow != null && "sequenceFlow".equals(flow.getLocalName()),
                        XmlText.idAround(element),
                        "It lists a flow that is not there.",
                        "Draw it again in Camunda Modeler.");
            }
        }
        return complaints.findings();
    }

    private boolean lists(String node, String direction, Element flow) {
        Element found = byId.get(node);
        Set<String> listed = new HashSet<>();
        for (Node child = found == null ? null : found.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && direction.equals(element.getLocalName())) {
                listed.add(XmlText.ownText(element).strip());
            }
        }
        return listed.contains(flow.getAttribute("id"));
    }
}
