package io.casewright.engine.guard;

import io.casewright.ProductTests;
import io.casewright.Visitor;
import io.casewright.access.StaffDirectory;
import io.casewright.access.StaffMember;
import io.casewright.desk.DeskId;
import io.casewright.desk.Desks;
import io.casewright.engine.PastTheGate;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A small process of a desk, an engineer who works for that desk, and one who works for another. */
abstract class GuardedTests extends ProductTests {

    static final String PASSWORD = "an engineer of tests";
    static final String OPERATOR_PASSWORD = "an operator of tests";

    final GuardWitness witness = new GuardWitness();

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    StaffDirectory staff;

    @Autowired
    Desks desks;

    private String deployment = "";
    DeskId desk = DeskId.of("none");
    DeskId otherDesk = DeskId.of("none");

    @BeforeEach
    void deploy() {
        desk = desks.all().get(0).id();
        otherDesk = desks.all().get(1).id();
        settings().getBeans().put("guardWitness", witness);
        deployment = PastTheGate.deploy(
                        engine,
                        engine.getRepositoryService()
                                .createDeployment()
                                .name("guarded")
                                .addClasspathResource("models/guarded.bpmn")
                                .addClasspathResource("models/guarded.form"))
                .getId();
        hire(member("guard.engineer", "support-engineers", desk));
        hire(member("guard.colleague", "support-engineers", desk));
        hire(member("guard.stranger", "support-engineers", otherDesk));
        hire(member("guard.lead", "leads", desk));
        hire(member("guard.analyst", "analysts", desk));
    }

    @AfterEach
    void clean() {
        engine.getRepositoryService().deleteDeployment(deployment, true, true, true);
        settings().getBeans().remove("guardWitness");
    }

    private ProcessEngineConfigurationImpl settings() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    private void hire(StaffMember member) {
        staff.hire(member, staff.find(member.id()).isPresent() ? null : PASSWORD);
    }

    private static StaffMember member(String id, String group, DeskId desk) {
        return new StaffMember(id, "Test " + id, id + "@example.com", Set.of(group), Set.of(desk));
    }

    Task openTask() {
        ProcessInstance instance = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "guarded",
                        "GRD-" + UUID.randomUUID(),
                        Variables.putValue("desk", desk.value()).putValue("caseNumber", "GRD-1001"));
        return taskOf(instance.getId());
    }

    Task taskOf(String instance) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    Visitor script(String id) {
        return Visitor.at(port).withBasic(id, id.equals("operator") ? OPERATOR_PASSWORD : PASSWORD);
    }

    Visitor browser(String id) {
        return Visitor.at(port)
                .signedInAsStaff(id, id.equals("operator") ? OPERATOR_PASSWORD : PASSWORD)
                .inWebApplication("tasklist", engine.getName());
    }

    String restApi() {
        return "/engine-rest/engine/" + engine.getName();
    }

    String webApi() {
        return "/camunda/api/engine/engine/" + engine.getName();
    }
}
