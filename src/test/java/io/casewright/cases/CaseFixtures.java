package io.casewright.cases;

import io.casewright.DeskCustomer;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Cases of anybody a desk covers. */
@Component
public class CaseFixtures {

    private final SupportCases cases;

    CaseFixtures(SupportCases cases) {
        this.cases = cases;
    }

    /** A case as this customer would submit it in the portal. */
    public static Submission submission(DeskCustomer customer, String subject) {
        return new Submission(
                customer.desk().id(),
                customer.person().id(),
                customer.account().id(),
                Channel.PORTAL,
                Author.customer(customer.person()),
                subject,
                "It stopped working this morning.",
                null,
                customer.intake("portal"),
                null);
    }

    /** A new case of this customer. */
    public CaseNumber aCase(DeskCustomer customer) {
        return cases.submit(submission(customer, "It does not work"), null);
    }

    public static Viewer.Customer viewer(DeskCustomer customer) {
        return new Viewer.Customer(customer.person().id(), customer.desk().id());
    }

    public static Author author(DeskCustomer customer) {
        return Author.customer(customer.person());
    }

    /** Somebody who works for this desk only. */
    public static Viewer.Staff engineerOf(DeskId desk) {
        return new Viewer.Staff("eve", "Eve", Set.of(desk));
    }
}
