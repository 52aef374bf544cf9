package io.casewright.engine;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.casewright.access.StaffDirectory;
import io.casewright.access.StaffGroups;
import io.casewright.access.StaffMember;
import io.casewright.cases.Assignee;
import io.casewright.cases.Assignees;
import io.casewright.cases.Assignment;
import io.casewright.cases.Author;
import io.casewright.cases.CaseNotFound;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.SupportCases;
import io.casewright.cases.Viewer;
import io.casewright.cases.WrongState;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.engine.decision.WithoutCaller;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands tasks on from the page of their case, by the rules Tasklist has: a lead may do more. */
@Component
class TaskAssignment implements Assignment {

    private static final Set<String> WORKERS =
            Set.of(StaffGroups.SUPPORT_ENGINEERS, StaffGroups.SALES, StaffGroups.PRODUCT, StaffGroups.LEADS);

    private final ProcessEngine engine;
    private final StaffDirectory staff;
    private final SupportCases cases;
    private final Assignees assignees;
    private final WithoutCaller withoutCaller;

    TaskAssignment(
            ProcessEngine engine,
            StaffDirectory staff,
            SupportCases cases,
            Assignees assignees,
            WithoutCaller withoutCaller) {
        this.engine = engine;
        this.staff = staff;
        this.cases = cases;
        this.assignees = assignees;
        this.withoutCaller = withoutCaller;
    }

    @Override
    @Transactional
    public void assign(CaseNumber number, Viewer.Staff by, @Nullable String to) {
        DeskId desk = cases.get(number, by).desk();
        StaffMember member = staff.find(by.id()).orElseThrow(CaseNotFound::new);
        Task task = withoutCaller.ask(() -> open(number, desk).stream()
                .findFirst()
                .orElseThrow(() -> new WrongState("This case waits for nobody at the moment.")));
        if (!mayHandOn(member, task)) {
            throw new WrongState("A colleague has taken this case; a lead can hand it on.");
        }
        Assignee next = to == null
                ? null
                : withoutCaller.ask(() -> among(task, desk, member)).stream()
                        .filter(candidate -> candidate.id().equals(to))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput("assignee", "Choose somebody who works for this desk."));
        if (Objects.equals(task.getAssignee(), to)) {
            return;
        }
        try {
            withoutCaller.ask(() -> {
                engine.getTaskService().setAssignee(task.getId(), to);
                return task;
            });
        } catch (OptimisticLockingException late) {
            throw new WrongState("A colleague has just changed this case. Read it again and decide anew.");
        }
        assignees.note(number, next, Author.engineer(by.id(), by.name()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Assignee> choices(CaseNumber number, Viewer.Staff by) {
        DeskId desk = cases.get(number, by).desk();
        StaffMember member = staff.find(by.id()).orElse(null);
        return member == null
                ? List.of()
                : withoutCaller.ask(() -> open(number, desk).stream()
                        .findFirst()
                        .filter(task -> mayHandOn(member, task))
                        .map(task -> among(task, desk, member))
                        .orElse(List.of()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, CaseNumber> casesOf(Set<String> tasks, Viewer.Staff member) {
        String[] desks = member.desks().stream().map(DeskId::value).toArray(String[]::new);
        if (tasks.isEmpty() || desks.length == 0) {
            return Map.of();
        }
        return withoutCaller.ask(() -> {
            List<Task> found = engine.getTaskService()
                    .createTaskQuery()
                    .taskIdIn(tasks.toArray(String[]::new))
                    .tenantIdIn(desks)
                    .list();
            Map<String, String> keys = keys(found);
            return found.stream()
                    .filter(task -> CaseNumber.parse(keys.getOrDefault(task.getProcessInstanceId(), ""))
                            .isPresent())
                    .collect(toMap(
                            Task::getId, task -> CaseNumber.of(keys.getOrDefault(task.getProcessInstanceId(), ""))));
        });
    }

    private Map<String, String> keys(List<Task> tasks) {
        return tasks.isEmpty()
                ? Map.of()
                : engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceIds(
                                tasks.stream().map(Task::getProcessInstanceId).collect(toSet()))
                        .list()
                        .stream()
                        .filter(instance -> instance.getBusinessKey() != null)
                        .collect(toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private List<Task> open(CaseNumber number, DeskId desk) {
        return engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .tenantIdIn(desk.value())
                .list()
                .stream()
                .filter(task -> !BesideTheCase.runs(task.getProcessDefinitionId()))
                .toList();
    }

    private static boolean mayHandOn(StaffMember member, Task task) {
        return task.getAssignee() == null || task.getAssignee().equals(member.id()) || leads(member);
    }

    private static boolean leads(StaffMember member) {
        return member.groups().contains(StaffGroups.LEADS) || member.isOperator();
    }

    /** A lead may hand work to anybody who works for the desk; others to those the work is meant for. */
    private List<Assignee> among(Task task, DeskId desk, StaffMember by) {
        Set<String> meant = leads(by)
                ? WORKERS
                : engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                        .map(IdentityLink::getGroupId)
                        .filter(Objects::nonNull)
                        .collect(toSet());
        return staff.membersOf(desk).stream()
                .filter(candidate -> candidate.groups().stream().anyMatch(meant::contains))
                .sorted(Comparator.comparing(StaffMember::name))
                .map(candidate -> new Assignee(candidate.id(), candidate.name()))
                .toList();
    }
}
