package io.casewright.engine.gate;

import static io.casewright.engine.gate.ProcessDraft.orNothing;

import io.casewright.policy.lab.Complaints;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;

/** A process that calls another takes the latest there is, and hands over the case and its desk, by name. */
final class CallsByName implements ProcessRule {

    private static final Set<String> UNTOUCHED = Set.of("caseNumber", "desk");

    private final Neighbours neighbours;

    CallsByName(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    @Override
    public void check(ProcessDraft process, Complaints complaints) {
        process.all(CallActivity.class).forEach(call -> check(call, complaints));
    }

    private void check(CallActivity call, Complaints complaints) {
        String called = orNothing(call.getCalledElement());
        complaints.unless(
                neighbours.hasProcess(called),
                call.getId(),
                "There is no process " + called + ".",
                "Call one that is deployed, or deploy it together with this one.");
        String binding = call.getCamundaCalledElementBinding();
        complaints.unless(
                binding == null || binding.equals("latest"),
                call.getId(),
                "It is bound to " + binding + ": deployed alone, it would not find its neighbour.",
                "Bind it to latest.");
        List<CamundaIn> handed = ProcessDraft.extensions(call, CamundaIn.class);
        complaints.unless(
                handed.stream()
                                .filter(in -> "${caseNumber}".equals(in.getCamundaBusinessKey()))
                                .count()
                        == 1,
                call.getId(),
                "The called process is not known under the number of the case.",
                "Hand over the business key ${caseNumber}.");
        for (String name : UNTOUCHED) {
            complaints.unless(
                    handed.stream()
                                            .filter(in -> name.equals(in.getCamundaTarget()))
                                            .count()
                                    == 1
                            && handed.stream()
                                    .anyMatch(in ->
                                            name.equals(in.getCamundaTarget()) && name.equals(in.getCamundaSource())),
                    call.getId(),
                    "The called process is not told the " + name + " of this one.",
                    "Hand over " + name + " as " + name + ", once.");
        }
    }
}
