package io.casewright.engine;

import io.casewright.customer.ContractEndings;
import io.casewright.customer.ContractRecorded;
import io.casewright.desk.Desk;
import io.casewright.desk.DeskId;
import io.casewright.desk.Desks;
import io.casewright.engine.decision.WithoutCaller;
import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The home of {@code processes/contract-ending.bpmn}: one instance for each day on which contracts of a desk end, however
 * many. So an import of thousands begins as many as it has days, and a contract that is moved to another day is found
 * there. Which contracts end is asked of the books when the time has come, and each is handed out once: an instance too
 * many does no harm.
 */
@Component
class ContractProcess {

    private static final String PROCESS = "contract-ending";
    private static final String RECORDED = "contract.recorded";

    private final RuntimeService runtime;
    private final WithoutCaller withoutCaller;
    private final ContractCalendar calendar;
    private final ContractEndings endings;
    private final Desks desks;

    ContractProcess(
            RuntimeService runtime,
            WithoutCaller withoutCaller,
            ContractCalendar calendar,
            ContractEndings endings,
            Desks desks) {
        this.runtime = runtime;
        this.withoutCaller = withoutCaller;
        this.calendar = calendar;
        this.endings = endings;
        this.desks = desks;
    }

    /**
     * Nobody is warned of what is over already. Whoever waits may have begun to warn on the day itself, so that a
     * contract recorded from then on is waited for anew.
     */
    @EventListener
    void on(ContractRecorded recorded) {
        DeskId desk = recorded.desk();
        if (!recorded.lastDay().isBefore(calendar.today(desk))) {
            withoutCaller.ask(() -> waits(desk, recorded.lastDay())
                            && calendar.today(desk).isBefore(calendar.warningDay(desk, recorded.lastDay()))
                    || begin(desk, recorded.lastDay()));
        }
    }

    /** What was recorded before this process was there is waited for as well. */
    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        for (Desk desk : desks.all()) {
            LocalDate tomorrow = calendar.today(desk.id()).plusDays(1);
            for (LocalDate lastDay : endings.lastDaysFrom(desk.id(), tomorrow)) {
                withoutCaller.ask(() -> waits(desk.id(), lastDay) || begin(desk.id(), lastDay));
            }
        }
    }

    private boolean waits(DeskId desk, LocalDate lastDay) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key(desk, lastDay))
                        .processDefinitionKey(PROCESS)
                        .count()
                > 0;
    }

    private static String key(DeskId desk, LocalDate lastDay) {
        return desk + "/" + lastDay;
    }

    private boolean begin(DeskId desk, LocalDate lastDay) {
        runtime.createMessageCorrelation(RECORDED)
                .withoutTenantId()
                .processInstanceBusinessKey(key(desk, lastDay))
                .setVariable("desk", desk.value())
                .setVariable("contractDay", lastDay.toString())
                .correlateStartMessage();
        return true;
    }
}
