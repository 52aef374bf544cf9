package io.casewright.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DeskTenancyTests {

    private static ProcessEngine engine;

    @BeforeAll
    static void deploySharedProcesses() {
        engine = IsolatedEngine.start(settings -> settings.setTenantIdProvider(new DeskTenancy()));
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("wait.bpmn", waiting())
                .addModelInstance("call.bpmn", calling())
                .deploy();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void givesAnInstanceToTheDeskItsStartNames() {
        assertThat(start("wait", Map.of("desk", "north")).getTenantId()).isEqualTo("north");
        assertThat(start("wait", Map.of()).getTenantId()).isNull();
    }

    @Test
    void givesACalledInstanceToItsCallersDesk() {
        ProcessInstance caller = start("call", Map.of("desk", "north"));

        ProcessInstance called = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .superProcessInstanceId(caller.getId())
                .singleResult();
        assertThat(called.getTenantId()).isEqualTo("north");
    }

    @Test
    void refusesADeskOfWhichTheCallerIsNoMember() {
        engine.getIdentityService().setAuthentication("someone", List.of(), List.of("south"));
        try {
            assertThat(start("wait", Map.of("desk", "south")).getTenantId()).isEqualTo("south");
            assertThatExceptionOfType(AuthorizationException.class)
                    .isThrownBy(() -> start("wait", Map.of("desk", "north")))
                    .withMessage("The person signed in does not work for this desk.");
            engine.getIdentityService().setAuthenticatedUserId("member-of-nothing");
            assertThatExceptionOfType(AuthorizationException.class)
                    .isThrownBy(() -> start("wait", Map.of("desk", "north")));
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private static ProcessInstance start(String process, Map<String, Object> variables) {
        return engine.getRuntimeService().startProcessInstanceByKey(process, variables);
    }

    private static BpmnModelInstance waiting() {
        return Bpmn.createExecutableProcess("wait")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask()
                .endEvent()
                .done();
    }

    private static BpmnModelInstance calling() {
        return Bpmn.createExecutableProcess("call")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .callActivity()
                .calledElement("wait")
                .endEvent()
                .done();
    }
}
