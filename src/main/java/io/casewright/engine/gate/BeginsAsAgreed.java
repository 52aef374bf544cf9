package io.casewright.engine.gate;

import static io.casewright.engine.gate.ProcessDraft.orNothing;

import io.casewright.policy.lab.Complaints;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** A process waits for messages that are sent, begins by nothing else, and goes on beginning as it did before. */
final class BeginsAsAgreed implements ProcessRule {

    private final Neighbours neighbours;

    BeginsAsAgreed(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    @Override
    public void check(ProcessDraft process, Complaints complaints) {
        Set<String> names = new HashSet<>();
        for (Message message : process.all(Message.class)) {
            String name = orNothing(message.getName());
            complaints.unless(
                    ProcessMessages.knows(name) && names.add(name),
                    message.getId(),
                    "Nobody sends the message " + name + ", or it is listed twice.",
                    "Wait for one that engine/messages.yaml lists, and list it once.");
        }
        Set<String> starting = new TreeSet<>();
        boolean callable = false;
        for (StartEvent start : process.all(StartEvent.class)) {
            if (start.getParentElement() instanceof Process) {
                List<EventDefinition> reasons = List.copyOf(start.getEventDefinitions());
                callable |= reasons.isEmpty();
                reasons.forEach(reason -> begin(process, start, reason, starting, complaints));
            }
        }
        compare(process, starting, callable, complaints);
    }

    private void begin(
            ProcessDraft process,
            StartEvent start,
            EventDefinition reason,
            Set<String> starting,
            Complaints complaints) {
        if (!(reason instanceof MessageEventDefinition told) || told.getMessage() == null) {
            complaints.about(
                    start.getId(), "Cases start only through the product.", "Start by a message, or by being called.");
            return;
        }
        String message = orNothing(told.getMessage().getName());
        starting.add(message);
        complaints.unless(
                neighbours
                        .startedBy(message)
                        .filter(other -> !other.equals(process.name()))
                        .isEmpty(),
                start.getId(),
                message + " starts another process already.",
                "Start by being called, or change that process.");
    }

    private void compare(ProcessDraft process, Set<String> starting, boolean callable, Complaints complaints) {
        for (String message : neighbours.startMessagesOf(process.name())) {
            complaints.unless(
                    starting.contains(message),
                    process.process().getId(),
                    "It no longer begins with " + message + ", which is sent to it: cases would be refused.",
                    "Bring that start event back.");
        }
        complaints.unless(
                callable || !neighbours.isCallable(process.name()),
                process.process().getId(),
                "It can no longer be called by other processes.",
                "Bring a start event without a message back.");
        complaints.unless(
                callable || !starting.isEmpty(),
                process.process().getId(),
                "It never begins.",
                "Give it a start event.");
    }
}
