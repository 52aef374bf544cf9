package io.casewright.engine.gate;

import static io.casewright.engine.gate.ProcessDraft.orNothing;

import io.casewright.access.StaffGroups;
import io.casewright.policy.lab.Complaints;
import java.util.Arrays;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A person's task has a form of its own deployment, a group, a place in the queue and a due time. */
final class ReadyForPeople implements ProcessRule {

    /** What a variable says where there is no task. */
    private static final String NOBODY = "nobody";

    private final Neighbours neighbours;

    ReadyForPeople(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    @Override
    public void check(ProcessDraft process, Complaints complaints) {
        process.all(UserTask.class).forEach(task -> check(task, complaints));
    }

    private void check(UserTask task, Complaints complaints) {
        String form = orNothing(task.getCamundaFormRef());
        complaints.unless(
                neighbours.hasForm(form),
                task.getId(),
                "The form " + form + " is not in this deployment.",
                "Deploy " + form + ".form together with the process: tick it under the additional files.");
        complaints.unless(
                "deployment".equals(task.getCamundaFormRefBinding()),
                task.getId(),
                "An open task would not keep the form it was made with.",
                "Bind the form to deployment.");
        complaints.unless(
                areGroups(orNothing(task.getCamundaCandidateGroups())),
                task.getId(),
                "It is nobody's task: " + orNothing(task.getCamundaCandidateGroups()) + " is no group.",
                "Give it to one of " + String.join(", ", StaffGroups.ALL) + ".");
        boolean last = "0".equals(task.getCamundaPriority()) && task.getCamundaDueDate() == null;
        boolean ranked = "${rank}".equals(task.getCamundaPriority()) && task.getCamundaDueDate() != null;
        complaints.unless(
                last || ranked,
                task.getId(),
                "It has no place in the queue.",
                "Set the priority to ${rank} and the due date to what is owed; or to 0, without a due date, what comes"
                        + " after everything else.");
    }

    /** Groups, or a variable that can name groups only. */
    private static boolean areGroups(String text) {
        if (text.contains(",")) {
            return Arrays.stream(text.split(",", -1)).allMatch(ReadyForPeople::areGroups);
        }
        if (!text.startsWith("${")) {
            return StaffGroups.ALL.contains(text);
        }
        return ProcessVariables.find(text.substring(2, text.length() - 1))
                .filter(variable -> !variable.values().isEmpty()
                        && variable.values().stream()
                                .allMatch(group -> group.equals(NOBODY) || StaffGroups.ALL.contains(group)))
                .isPresent();
    }
}
