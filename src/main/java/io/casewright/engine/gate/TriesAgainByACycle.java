package io.casewright.engine.gate;

import io.casewright.policy.lab.Complaints;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;

/** Where the engine saves in between, it tries again by a cycle that somebody thought about. */
final class TriesAgainByACycle implements ProcessRule {

    @Override
    public void check(ProcessDraft process, Complaints complaints) {
        for (FlowNode node : process.nodes()) {
            int cycles = ProcessDraft.extensions(node, CamundaFailedJobRetryTimeCycle.class)
                    .size();
            boolean saves = List.of("asyncBefore", "asyncAfter").stream()
                    .anyMatch(name -> "true".equals(node.getAttributeValueNs(ProcessDraft.CAMUNDA, name)));
            complaints.unless(
                    cycles == (saves ? 1 : 0),
                    node.getId(),
                    saves
                            ? "A save point has no retry cycle of its own."
                            : "A retry cycle without a save point is never looked at.",
                    saves ? "Add camunda:failedJobRetryTimeCycle, such as R3/PT5M." : "Remove it, or set asyncBefore.");
        }
    }
}
