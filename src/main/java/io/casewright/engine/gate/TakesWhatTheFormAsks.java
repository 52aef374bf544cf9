package io.casewright.engine.gate;

import static io.casewright.engine.gate.ProcessDraft.orNothing;

import io.casewright.policy.lab.Complaints;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The step behind a person's task takes exactly what its form asks for: what no step takes is lost. */
final class TakesWhatTheFormAsks implements ProcessRule {

    private final Map<String, Set<String>> keysByForm;

    /** @param keysByForm the keys of the forms that are deployed together with the process */
    TakesWhatTheFormAsks(Map<String, Set<String>> keysByForm) {
        this.keysByForm = keysByForm;
    }

    @Override
    public void check(ProcessDraft process, Complaints complaints) {
        for (UserTask task : process.all(UserTask.class)) {
            Set<String> asked = keysByForm.get(orNothing(task.getCamundaFormRef()));
            if (asked == null) {
                continue;
            }
            for (SequenceFlow flow : task.getOutgoing()) {
                Set<String> taken = takenBy(flow.getTarget());
                complaints.unless(
                        taken.equals(asked),
                        task.getId(),
                        "The form asks for " + asked + ", and the step behind it takes " + taken + ".",
                        "Let the next step hand over exactly what the form asks for.");
            }
        }
    }

    private static Set<String> takenBy(FlowNode step) {
        Set<String> taken = new TreeSet<>();
        if (step instanceof ServiceTask task) {
            try {
                for (Said said : ExpressionReader.read(orNothing(task.getCamundaExpression()))) {
                    if (said instanceof Said.Call call) {
                        call.arguments().stream()
                                .filter(Said.Variable.class::isInstance)
                                .map(argument -> ((Said.Variable) argument).name())
                                .filter(TakesWhatTheFormAsks::isOfTheMoment)
                                .forEach(taken::add);
                    }
                }
            } catch (Unreadable elsewhere) {
                taken.clear();
            }
        }
        return taken;
    }

    private static boolean isOfTheMoment(String name) {
        return ProcessVariables.find(name)
                .filter(ProcessVariables.Variable::ofTheMoment)
                .isPresent();
    }
}
