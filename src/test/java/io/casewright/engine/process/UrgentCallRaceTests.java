package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.ProductTests;
import io.casewright.cases.UrgentCallView;
import io.casewright.cases.UrgentCalls;
import io.casewright.cases.WhoCalls;
import io.casewright.desk.CaseNumber;
import io.casewright.engine.process.UrgentCallScenario.Urgent;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;

/** The contact phones at the moment at which somebody reports that they reached the contact. */
class UrgentCallRaceTests extends ProductTests {

    @Autowired
    UrgentCallScenario calls;

    @Autowired
    CaseScenario scenario;

    @Autowired
    UrgentCalls urgentCalls;

    @Test
    @DisplayName(
            "SN-5 SN-10: of a call that is linked and one that is reported at once, each happens whole or not at all")
    void keepsBothWhole() throws Exception {
        for (Urgent urgent : calls.onCall()) {
            keepsBothWhole(urgent);
        }
    }

    private void keepsBothWhole(Urgent urgent) throws Exception {
        CaseNumber number = calls.submitted(urgent);
        String pin = String.valueOf(calls.call(number).pin());
        CyclicBarrier start = new CyclicBarrier(2);

        List<Boolean> happened = atOnce(
                () -> {
                    start.await();
                    calls.phones(urgent, pin, null);
                    return true;
                },
                () -> {
                    start.await();
                    calls.connected(number);
                    return true;
                });

        assertThat(happened).contains(true);
        assertThat(urgentCalls.talks(scenario.caseOf(number)))
                .hasSize((int) happened.stream().filter(Boolean::booleanValue).count());
        boolean talked = happened.get(1);
        assertThat(calls.firstResponse(number).state()).isEqualTo(talked ? "kept" : "open");
        UrgentCallView next = calls.call(number);
        assertThat(next == null || next.who() == WhoCalls.ENGINEER).isTrue();
        assertThat(scenario.instances(number, "urgent-call")).isEqualTo(next == null ? 0 : 1);
        assertThat(scenario.taskOf(number)).isNotNull();
    }

    private static List<Boolean> atOnce(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> done = two.invokeAll(List.of(orLate(one), orLate(other)));
            return List.of(done.get(0).get(), done.get(1).get());
        } finally {
            two.shutdown();
        }
    }

    /** Whoever comes second may be told that somebody was faster. */
    private static Callable<Boolean> orLate(Callable<Boolean> action) {
        return () -> {
            try {
                return action.call();
            } catch (ProcessEngineException | ConcurrencyFailureException late) {
                return false;
            }
        };
    }
}
