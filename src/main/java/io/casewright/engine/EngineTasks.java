package io.casewright.engine;

import io.casewright.access.StaffMember;
import io.casewright.cases.CaseNotFound;
import io.casewright.cases.EngineerDecision;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.OpenTasks;
import io.casewright.cases.SupportCases;
import io.casewright.cases.Viewer;
import io.casewright.cases.WrongState;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.engine.decision.WithoutCaller;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Completes tasks as Tasklist does: signed in as the engineer, with what the task's form asks for. */
@Component
class EngineTasks implements OpenTasks {

    private static final String HANDLE_CASE = "handle-case";

    private final ProcessEngine engine;
    private final KnownStaff staff;
    private final SupportCases cases;
    private final WithoutCaller withoutCaller;

    EngineTasks(ProcessEngine engine, KnownStaff staff, SupportCases cases, WithoutCaller withoutCaller) {
        this.engine = engine;
        this.staff = staff;
        this.cases = cases;
        this.withoutCaller = withoutCaller;
    }

    @Override
    @Transactional
    public void complete(CaseNumber number, Viewer.Staff engineer, EngineerDecision decision) {
        complete(number, engineer, HANDLE_CASE, fields(decision));
    }

    @Override
    @Transactional
    public void complete(CaseNumber number, Viewer.Staff engineer, String form, Map<String, Object> fields) {
        List<Task> open = open(number, engineer);
        StaffMember member = staff.find(engineer.id()).orElseThrow(CaseNotFound::new);
        Task task = open.stream()
                .filter(candidate -> form.equals(formOf(candidate)))
                .findFirst()
                .orElseThrow(() -> new WrongState(waitsFor(open)));
        IdentityService identity = engine.getIdentityService();
        Authentication before = identity.getCurrentAuthentication();
        identity.setAuthentication(member.id(), List.copyOf(member.groups()), ids(member));
        try {
            engine.getTaskService().complete(task.getId(), fields);
        } catch (FormFieldValidationException refused) {
            throw told(refused);
        } catch (OptimisticLockingException | NullValueException late) {
            // Somebody changed what the task belongs to meanwhile, or ended it while it was read.
            throw new WrongState("A colleague has just changed this case. Read it again and decide anew.");
        } finally {
            identity.setAuthentication(before);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> forms(CaseNumber number, Viewer.Staff member) {
        return open(number, member).stream().map(EngineTasks::formOf).toList();
    }

    private List<Task> open(CaseNumber number, Viewer.Staff member) {
        DeskId desk = cases.get(number, member).desk();
        return withoutCaller.ask(() -> engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .tenantIdIn(desk.value())
                .initializeFormKeys()
                .list());
    }

    private static String formOf(Task task) {
        CamundaFormRef form = task.getCamundaFormRef();
        return form == null ? "" : form.getKey();
    }

    private static String waitsFor(List<Task> open) {
        return open.isEmpty()
                ? "This case waits for no engineer at the moment."
                : "This case waits for something else: " + open.get(0).getName() + ".";
    }

    private static List<String> ids(StaffMember member) {
        return member.desks().stream().map(DeskId::value).toList();
    }

    private static Map<String, Object> fields(EngineerDecision decision) {
        Map<String, Object> fields = new HashMap<>();
        put(fields, "outcome", decision.outcome());
        put(fields, "answer", decision.answer());
        put(fields, "confirmedKind", decision.confirmedKind());
        put(fields, "confirmedPriority", decision.confirmedPriority());
        put(fields, "confirmedScope", decision.confirmedScope());
        put(fields, "reason", decision.reason());
        put(fields, "promisedWhat", decision.promised().what());
        put(fields, "promisedBy", decision.promised().by());
        put(fields, "service", decision.wish().service());
        put(fields, "hours", decision.wish().hours());
        put(fields, "words", decision.wish().words());
        put(fields, "goesOn", decision.wish().goesOn());
        put(fields, "counted", decision.count().what());
        put(fields, "countedNumber", decision.count().number());
        return fields;
    }

    private static void put(Map<String, Object> fields, String key, @Nullable String value) {
        if (value != null) {
            fields.put(key, value);
        }
    }

    /** The engine has one exception for whatever is refused; behind it stands ours, a form's field, or a colleague. */
    private static RuntimeException told(FormFieldValidationException refused) {
        for (Throwable cause = refused.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInput || cause instanceof WrongState || cause instanceof CaseNotFound) {
                return (RuntimeException) cause;
            }
        }
        List<InvalidInput.Problem> problems = Stream.of(refused.getSuppressed())
                .flatMap(one ->
                        one instanceof FormFieldValidationException field ? Stream.of(problem(field)) : Stream.of())
                .toList();
        return problems.isEmpty() ? new WrongState(String.valueOf(refused.getMessage())) : new InvalidInput(problems);
    }

    /** Who fills in a page sees which field it is; only over REST its name must be said. */
    private static InvalidInput.Problem problem(FormFieldValidationException refused) {
        String field = String.valueOf((Object) refused.getDetail());
        return new InvalidInput.Problem(
                field, String.valueOf(refused.getMessage()).replace(" (" + field + ")", ""));
    }
}
