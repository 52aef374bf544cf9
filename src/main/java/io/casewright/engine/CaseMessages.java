package io.casewright.engine;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.engine.decision.WithoutCaller;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.stereotype.Component;

/** Tells the processes of a case what happened, in the transaction in which it happened. */
@Component
class CaseMessages {

    private final RuntimeService runtime;
    private final WithoutCaller withoutCaller;

    CaseMessages(RuntimeService runtime, WithoutCaller withoutCaller) {
        this.runtime = runtime;
        this.withoutCaller = withoutCaller;
    }

    /**
     * Begins a process for a case. Starting names the desk as a variable, telling names it as the instance's tenant: the
     * engine wants it so.
     *
     * @param routing what the process knows besides the case and its desk
     */
    void start(String message, CaseNumber number, DeskId desk, Map<String, Object> routing) {
        withoutCaller.ask(() -> runtime.createMessageCorrelation(message)
                .withoutTenantId()
                .processInstanceBusinessKey(number.value())
                .setVariable("caseNumber", number.value())
                .setVariable("desk", desk.value())
                .setVariables(routing)
                .correlateStartMessage());
    }

    /** Nobody need be waiting for it: what happened stands in the case, where the next step finds it. */
    void tell(String message, CaseNumber number, DeskId desk) {
        withoutCaller.ask(() -> to(message, number, desk).correlateAllWithResult());
    }

    /**
     * Tells only those processes of a case that run for one thing.
     *
     * @param variable what they call it
     */
    void tell(String message, CaseNumber number, DeskId desk, String variable, Object thing) {
        withoutCaller.ask(() -> to(message, number, desk)
                .processInstanceVariableEquals(variable, thing.toString())
                .correlateAllWithResult());
    }

    private MessageCorrelationBuilder to(String message, CaseNumber number, DeskId desk) {
        return runtime.createMessageCorrelation(message)
                .tenantId(desk.value())
                .processInstanceBusinessKey(number.value());
    }
}
