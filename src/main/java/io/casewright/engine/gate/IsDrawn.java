package io.casewright.engine.gate;

import io.casewright.policy.lab.Complaints;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.w3c.dom.Element;

/** What runs is on the picture: nobody can read what is not drawn. */
final class IsDrawn implements ProcessRule {

    @Override
    public void check(ProcessDraft process, Complaints complaints) {
        Set<String> shapes = new HashSet<>();
        Set<String> edges = new HashSet<>();
        for (Element element : process.xml().elements()) {
            if ("BPMNShape".equals(element.getLocalName()) && has(element, "Bounds")) {
                shapes.add(element.getAttribute("bpmnElement"));
            } else if ("BPMNEdge".equals(element.getLocalName()) && has(element, "waypoint")) {
                edges.add(element.getAttribute("bpmnElement"));
            }
        }
        for (FlowNode node : process.nodes()) {
            complaints.unless(
                    shapes.contains(node.getId()),
                    node.getId(),
                    "It runs but is not drawn.",
                    "Draw it in Camunda Modeler.");
        }
        for (SequenceFlow flow : process.flows()) {
            complaints.unless(
                    edges.contains(flow.getId()),
                    flow.getId(),
                    "It runs but is not drawn.",
                    "Draw it in Camunda Modeler.");
        }
    }

    private static boolean has(Element drawn, String name) {
        return drawn.getElementsByTagNameNS("*", name).getLength() > 0;
    }
}
