package io.casewright.engine;

import io.casewright.cases.Assignee;
import io.casewright.cases.Assignees;
import io.casewright.cases.Author;
import io.casewright.desk.CaseNumber;
import io.casewright.engine.decision.WithoutCaller;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Keeps beside each case who has its open task, whether that was taken in Tasklist, on a page or over REST. */
final class AssigneeListener extends AbstractBpmnParseListener implements TaskListener {

    private final ObjectProvider<Assignees> assignees;
    private final ObjectProvider<WithoutCaller> withoutCaller;

    /** Both are asked for when a task changes hands: they need the engine, and the engine needs this. */
    AssigneeListener(ObjectProvider<Assignees> assignees, ObjectProvider<WithoutCaller> withoutCaller) {
        this.assignees = assignees;
        this.withoutCaller = withoutCaller;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        boolean beside = scope.getProcessDefinition() instanceof ProcessDefinition process
                && BesideTheCase.runs(process.getKey());
        if (!beside && activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
            TaskDefinition definition = behavior.getTaskDefinition();
            definition.addBuiltInTaskListener(EVENTNAME_ASSIGNMENT, this);
            definition.addBuiltInTaskListener(EVENTNAME_COMPLETE, this);
            definition.addBuiltInTaskListener(EVENTNAME_DELETE, this);
        }
    }

    @Override
    public void notify(DelegateTask task) {
        String key = task.getExecution().getProcessBusinessKey();
        Optional<CaseNumber> number = key == null ? Optional.empty() : CaseNumber.parse(key);
        if (number.isEmpty()) {
            return;
        }
        if (task.getEventName().equals(EVENTNAME_ASSIGNMENT)) {
            Authentication caller =
                    task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
            Author by = caller == null || caller.getUserId() == null
                    ? null
                    : Author.engineer(caller.getUserId(), name(task, caller.getUserId()));
            assignees.getObject().became(number.get(), assignee(task), by);
        } else {
            assignees.getObject().ended(number.get());
        }
    }

    private @Nullable Assignee assignee(DelegateTask task) {
        String id = task.getAssignee();
        return id == null ? null : new Assignee(id, name(task, id));
    }

    private String name(DelegateTask task, String id) {
        User user = withoutCaller
                .getObject()
                .ask(() -> task.getProcessEngineServices()
                        .getIdentityService()
                        .createUserQuery()
                        .userId(id)
                        .singleResult());
        String name = user == null ? "" : (user.getFirstName() + " " + user.getLastName()).strip();
        return name.isEmpty() ? id : name;
    }
}
