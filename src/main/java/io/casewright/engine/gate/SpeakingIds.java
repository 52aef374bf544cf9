package io.casewright.engine.gate;

import static io.casewright.engine.gate.ProcessDraft.orNothing;

import io.casewright.policy.lab.Complaints;
import java.util.Locale;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.Task;

/** Ids say what kind of thing it is and what it means: running cases find their place in a new version by them. */
final class SpeakingIds implements ProcessRule {

    @Override
    public void check(ProcessDraft process, Complaints complaints) {
        for (FlowNode node : process.nodes()) {
            complaints.unless(
                    orNothing(node.getId()).matches(kind(node) + "_[A-Z][a-z]+([A-Z][a-z]+)*"),
                    node.getId(),
                    "The id does not say what it is.",
                    "Write " + kind(node) + "_ and what it means, such as " + kind(node) + "_CaseSubmitted.");
        }
        for (SequenceFlow flow : process.flows()) {
            complaints.unless(
                    orNothing(flow.getId())
                            .matches(flow.getName() == null ? "Flow_.+" : "SequenceFlow_[A-Z][a-z]+([A-Z][a-z]+)*"),
                    flow.getId(),
                    "The id of a flow with a label says its answer; that of any other begins with Flow_.",
                    "Write SequenceFlow_ and question and answer, such as SequenceFlow_EntitledYes.");
        }
        process.all(Message.class).forEach(message -> check(message, complaints));
    }

    private static void check(Message message, Complaints complaints) {
        String name = orNothing(message.getName());
        String fact = name.substring(name.indexOf('.') + 1).toLowerCase(Locale.ROOT);
        String whole = name.replace(".", "").toLowerCase(Locale.ROOT);
        String id = orNothing(message.getId()).toLowerCase(Locale.ROOT);
        complaints.unless(
                name.matches("[a-z]+\\.[a-z]+([A-Z][a-z]+)*")
                        && (id.equals("message_" + fact) || id.equals("message_" + whole)),
                message.getId(),
                "The message is not called after what happened, and its id after its name.",
                "Name it like case.submitted, with the id Message_CaseSubmitted.");
    }

    static String kind(FlowNode node) {
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
}
