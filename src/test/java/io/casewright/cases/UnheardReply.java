package io.casewright.cases;

import io.casewright.DeskCustomer;
import io.casewright.desk.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A reply that stands on the case while the process was busy closing it and did not hear of it. */
@Component
public class UnheardReply {

    private final CaseRecords.Cases cases;
    private final Timeline timeline;

    UnheardReply(CaseRecords.Cases cases, Timeline timeline) {
        this.cases = cases;
        this.timeline = timeline;
    }

    /** Writes it down and tells nobody. */
    @Transactional
    public void write(CaseNumber number, DeskCustomer customer) {
        timeline.message(cases.change(number), Author.customer(customer.person()), Channel.PORTAL, "Here I am.");
    }
}
