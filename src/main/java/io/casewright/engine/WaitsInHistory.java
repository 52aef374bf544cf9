package io.casewright.engine;

import java.util.List;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/**
 * Keeps every process, task and event that was waited for, and not the gateways and calls in between: those take no time,
 * nobody reads them, and what they did stands in the case, its ledger, its answers and its mails. They were half of all
 * rows. Tasks and called processes have rows of their own.
 */
final class WaitsInHistory implements HistoryEventHandler {

    private final HistoryEventHandler database = new DbHistoryEventHandler();

    @Override
    public void handleEvent(HistoryEvent event) {
        if (!(event instanceof HistoricActivityInstanceEventEntity step) || waits(step.getActivityType())) {
            database.handleEvent(event);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private static boolean waits(String type) {
        return type.equals(ActivityTypes.TASK_RECEIVE_TASK)
                || type.startsWith("intermediate")
                || type.startsWith("boundary");
    }
}
