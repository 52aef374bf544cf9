package io.casewright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Read off the diagrams: no way leads to a delivery but through an accepted quote, whatever happens on it. */
class NothingBeforeAcceptanceTests {

    private static final String DELIVERY = "deliver-service";
    private static final String ACCEPTED = "${order == 'accepted'}";
    private static final Set<String> DELIVERING = Set.of("schedule-service", "deliver-service");

    @Test
    @DisplayName("CT-8: without the arrow that an accepted quote takes, nothing reaches the delivery")
    void reachesNoDeliveryWithoutAcceptance() {
        List<CallActivity> callers = ShippedProcess.all().stream()
                .flatMap(process -> process.all(CallActivity.class).stream())
                .filter(call -> DELIVERY.equals(call.getCalledElement()))
                .toList();

        assertThat(callers).as("one place delivers").hasSize(1);
        ShippedProcess selling = ShippedProcess.all().stream()
                .filter(process -> process.all(CallActivity.class).stream()
                        .anyMatch(call -> DELIVERY.equals(call.getCalledElement())))
                .findFirst()
                .orElseThrow();
        assertThat(reached(selling, true)).contains(callers.get(0).getId());
        assertThat(reached(selling, false)).doesNotContain(callers.get(0).getId());
    }

    @Test
    @DisplayName("CT-8: no process but the delivery has a task that delivers")
    void deliversNowhereElse() {
        assertThat(ShippedProcess.all())
                .filteredOn(process -> process.all(UserTask.class).stream()
                        .anyMatch(task -> DELIVERING.contains(task.getCamundaFormRef())))
                .extracting(ShippedProcess::name)
                .containsExactly(DELIVERY);
    }

    /** What tokens can stand on. */
    private static Set<String> reached(ShippedProcess process, boolean acceptedToo) {
        Set<String> seen = new HashSet<>();
        process.all(StartEvent.class).forEach(start -> walk(start, acceptedToo, seen));
        return seen;
    }

    private static void walk(FlowNode node, boolean acceptedToo, Set<String> seen) {
        if (seen.add(node.getId())) {
            for (SequenceFlow flow : node.getOutgoing()) {
                boolean accepting = flow.getConditionExpression() != null
                        && ACCEPTED.equals(flow.getConditionExpression().getTextContent());
                if (acceptedToo || !accepting) {
                    walk(flow.getTarget(), acceptedToo, seen);
                }
            }
        }
    }
}
