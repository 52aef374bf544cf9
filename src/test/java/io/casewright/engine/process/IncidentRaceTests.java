package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.ProductTests;
import io.casewright.cases.UrgentCalls;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to several cases of one incident at once. */
@DisplayName("Incidents, by several people at once")
class IncidentRaceTests extends ProductTests {

    private static final String WITH_BRIDGE = "io.casewright.engine.process.IncidentScenario#desks";

    @Autowired
    CaseScenario scenario;

    @Autowired
    IncidentScenario incidents;

    @Autowired
    UrgentCallScenario calls;

    @Autowired
    UrgentCalls urgentCalls;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    private final ExecutorService others = Executors.newFixedThreadPool(2);

    @AfterEach
    void goHome() {
        others.shutdown();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(WITH_BRIDGE)
    @DisplayName("SN-7: two calls at once on two cases of an incident bring engineers back once; both calls are noted")
    void takesBothCalls(Desk desk) throws Exception {
        List<CaseNumber> both = onStandBy(desk);
        CyclicBarrier start = new CyclicBarrier(2);

        for (Future<Boolean> call :
                others.invokeAll(List.of(calling(both.get(0), desk, start), calling(both.get(1), desk, start)))) {
            assertThat(call.get()).isTrue();
        }

        assertThat(both).extracting(number -> scenario.caseOf(number).cycle()).containsExactlyInAnyOrder(1, 2);
        assertThat(both)
                .allSatisfy(number ->
                        assertThat(urgentCalls.talks(scenario.caseOf(number))).isNotEmpty());
        assertThat(incidents.seenByStaff(both.get(0), desk).onStandBy()).isFalse();
        assertThat(scenario.instances(both.get(0), "critical-incident")).isEqualTo(1);
    }

    /** Who holds the later case while waiting for the earlier one waits for ever for somebody who does the opposite. */
    @ParameterizedTest(name = "{0}")
    @MethodSource(WITH_BRIDGE)
    @DisplayName("SN-7: a call about the second case of an incident waits for the first one before it holds anything")
    void waitsInOneOrder(Desk desk) throws Exception {
        List<CaseNumber> both = onStandBy(desk);

        Future<?> call = transaction.execute(status -> {
            hold(both.get(0));
            Future<?> begun = SomebodyElse.waitingToo(database, others, () -> calls.phonesAbout(both.get(1), desk));
            hold(both.get(1)); // fails where the call has it
            return begun;
        });

        call.get();
        assertThat(scenario.caseOf(both.get(1)).cycle()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(WITH_BRIDGE)
    @DisplayName("SN-7: where the last two cases of an incident end at once, the incident is over")
    void isOverWithTheLastOfThem(Desk desk) throws Exception {
        DeskCustomer first = incidents.customer(desk);
        DeskCustomer second = incidents.customer(desk);
        List<CaseNumber> both = incidents.ofTwoCases(first, second);
        CyclicBarrier start = new CyclicBarrier(2);

        for (Future<Boolean> end : others.invokeAll(
                List.of(resolving(both.get(0), first, start), resolving(both.get(1), second, start)))) {
            assertThat(end.get()).isTrue();
        }

        assertThat(scenario.instances(both.get(0), "critical-incident")).isZero();
    }

    private Callable<Boolean> calling(CaseNumber number, Desk desk, CyclicBarrier start) {
        return () -> {
            start.await();
            calls.phonesAbout(number, desk);
            return true;
        };
    }

    private Callable<Boolean> resolving(CaseNumber number, DeskCustomer customer, CyclicBarrier start) {
        return () -> {
            start.await();
            scenario.customerResolves(number, customer);
            return true;
        };
    }

    private List<CaseNumber> onStandBy(Desk desk) {
        List<CaseNumber> both = incidents.ofTwoCases(incidents.customer(desk), incidents.customer(desk));
        incidents.rulesOut(both.get(0));
        clock.moveBy(Duration.ofHours(3));
        return both.stream().sorted(Comparator.comparing(CaseNumber::value)).toList();
    }

    private void hold(CaseNumber number) {
        database.sql("select id from support_case where number = ? for update")
                .param(number.value())
                .query(Long.class)
                .single();
    }
}
