package io.casewright.engine;

import io.casewright.cases.CustomerReplied;
import io.casewright.cases.ServiceAsked;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The home of {@code processes/service-case.bpmn}: a case in which nothing but a paid service is wanted (CT-11). */
@Component
class ServiceCaseProcess {

    private static final String ASKED = "case.serviceAsked";
    private static final String WROTE = "service.customerWrote";

    private final CaseMessages messages;

    ServiceCaseProcess(CaseMessages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(ServiceAsked asked) {
        messages.start(ASKED, asked.number(), asked.desk(), Map.of());
    }

    /** A delivery of which something is missing comes again by itself; everything else somebody must read. */
    @EventListener
    void on(CustomerReplied replied) {
        if (!replied.seenTo()) {
            messages.tell(WROTE, replied.number(), replied.desk());
        }
    }
}
