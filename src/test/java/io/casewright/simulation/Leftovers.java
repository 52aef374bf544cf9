package io.casewright.simulation;

import io.casewright.desk.CaseNumber;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes away what a simulated case leaves in the lists and queues that other tests read. */
@Component
class Leftovers {

    private final RuntimeService runtime;
    private final JdbcClient database;

    Leftovers(RuntimeService runtime, JdbcClient database) {
        this.runtime = runtime;
        this.database = database;
    }

    void clear(Story story) {
        for (CaseNumber number : story.numbers) {
            List<String> roots = runtime
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(number.value())
                    .rootProcessInstances()
                    .list()
                    .stream()
                    .map(ProcessInstance::getId)
                    .toList();
            runtime.deleteProcessInstancesIfExists(roots, "simulated", true, true, true);
            database.sql("delete from outgoing_mail where case_number = ?")
                    .param(number.value())
                    .update();
            database.sql("update support_case set state = 'closed' where number = ?")
                    .param(number.value())
                    .update();
        }
    }
}
