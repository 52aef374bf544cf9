package io.casewright.engine.gate;

import static io.casewright.engine.gate.ProcessDraft.orNothing;

import io.casewright.policy.lab.Complaints;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** A process keeps only variables that the dictionary lists, none of the moment, and never another case or desk. */
final class KeepsKnownVariables implements ProcessRule {

    @Override
    public void check(ProcessDraft process, Complaints complaints) {
        process.all(ServiceTask.class).forEach(task -> kept(task, task.getCamundaResultVariable(), true, complaints));
        process.all(SendTask.class).forEach(task -> kept(task, task.getCamundaResultVariable(), true, complaints));
        process.all(CamundaOutputParameter.class)
                .forEach(output -> kept(ownerOf(output), output.getCamundaName(), false, complaints));
        process.all(CamundaOut.class)
                .forEach(out -> kept(ownerOf(out), orNothing(out.getCamundaTarget()), false, complaints));
        for (CamundaInputParameter input : process.all(CamundaInputParameter.class)) {
            complaints.unless(
                    ProcessVariables.find(orNothing(input.getCamundaName()))
                            .filter(known -> known.ofTheMoment() || isSaidBy(known.by(), input))
                            .isPresent(),
                    ownerOf(input).getId(),
                    "The input " + input.getCamundaName() + " would be stored with the task.",
                    "Hand over variables of the moment only, such as facts.");
        }
    }

    /** Words of ours that the task shows. */
    private static boolean isSaidBy(@Nullable String word, CamundaInputParameter input) {
        return word != null && input.getTextContent().strip().startsWith("${" + word + "(");
    }

    private static void kept(BaseElement element, @Nullable String name, boolean optional, Complaints complaints) {
        if (name == null && optional) {
            return;
        }
        String variable = orNothing(name);
        complaints.unless(
                ProcessVariables.find(variable)
                        .filter(known -> !known.ofTheMoment() && known.by() == null)
                        .isPresent(),
                element.getId(),
                "The process would keep " + (variable.isEmpty() ? "something without a name" : variable)
                        + ", which is no variable that it may keep.",
                "Use one that engine/variables.yaml lists and that is not transient.");
        complaints.unless(
                !variable.equals("caseNumber") && !variable.equals("desk"),
                element.getId(),
                "It would make the process one of another case or desk.",
                "Leave " + variable + " as it is.");
    }

    /** The step that something inside its extension elements belongs to. */
    private static BaseElement ownerOf(ModelElementInstance inner) {
        ModelElementInstance element = inner.getParentElement();
        while (!(element instanceof BaseElement owner)) {
            element = element.getParentElement();
        }
        return owner;
    }
}
