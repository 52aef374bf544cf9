package io.casewright.engine.gate;

import static io.casewright.engine.gate.ProcessDraft.orNothing;

import io.casewright.policy.lab.Complaints;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Labels: tasks are a verb and an object, events what is true, gateways questions with answers. */
final class SpeakingLabels implements ProcessRule {

    private static final String WORDS = "[A-Z][a-z]+( [a-z]+)+";

    @Override
    public void check(ProcessDraft process, Complaints complaints) {
        process.all(Activity.class)
                .forEach(task -> complaints.unless(
                        orNothing(task.getName()).matches(WORDS + "( \\$\\{(caseNumber|quote|owed)})?")
                                && !orNothing(task.getName()).matches("\\w+(ing|ion|ment|ness|ed) .*"),
                        task.getId(),
                        "The label is no verb with its object.",
                        "Write what is done, such as: Tell the customer."));
        process.all(Event.class)
                .forEach(event -> complaints.unless(
                        orNothing(event.getName()).matches(WORDS),
                        event.getId(),
                        "The label does not say what is true then.",
                        "Write what happened, such as: Customer replied."));
        Set<String> ends = new HashSet<>();
        process.all(EndEvent.class)
                .forEach(end -> complaints.unless(
                        ends.add(orNothing(end.getName())),
                        end.getId(),
                        "Two ends have one label: who reads where a case ended must know how.",
                        "Say how it ended here."));
        process.all(ExclusiveGateway.class).forEach(gateway -> check(gateway, complaints));
    }

    private static void check(ExclusiveGateway gateway, Complaints complaints) {
        if (gateway.getOutgoing().size() < 2) {
            complaints.unless(
                    gateway.getName() == null,
                    gateway.getId(),
                    "A gateway that joins asks nothing.",
                    "Remove its label.");
            return;
        }
        complaints.unless(
                orNothing(gateway.getName()).matches("[A-Z].*\\?"),
                gateway.getId(),
                "The gateway asks no question.",
                "Write one, such as: Entitled to support?");
        Set<String> answers = new HashSet<>();
        for (SequenceFlow flow : gateway.getOutgoing()) {
            complaints.unless(
                    !orNothing(flow.getName()).isBlank() && answers.add(flow.getName()),
                    flow.getId(),
                    "The flow has no answer of its own to the gateway's question.",
                    "Write the answer on it.");
        }
    }
}
