package io.casewright.engine;

import java.util.List;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/**
 * Keeps what waited for somebody or something, and not the gateways and calls in between: those take no time, nobody
 * reads them, and what they did stands in the case, its ledger, its answers and its mails. They were half of all rows.
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
        return switch (type) {
            case ActivityTypes.TASK_USER_TASK, ActivityTypes.TASK_RECEIVE_TASK, ActivityTypes.CALL_ACTIVITY -> true;
            default -> type.startsWith("intermediate") || type.startsWith("boundary");
        };
    }
}
