package io.casewright.cases;

import io.casewright.customer.Customers;
import io.casewright.desk.Desk;
import io.casewright.desk.Desk.Phone;
import io.casewright.policy.Policies;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which of a desk's numbers are told on a case: some are for high priorities, or for those who bought them (ST-10). */
@Component
public class CasePhones {

    private static final int LOWEST_HIGH_PRIORITY = 2;

    private final Policies policies;
    private final Customers customers;
    private final Clock clock;

    CasePhones(Policies policies, Customers customers, Clock clock) {
        this.policies = policies;
        this.customers = customers;
        this.clock = clock;
    }

    /** Those the people of the case may see. */
    public List<Phone> visible(SupportCase supportCase) {
        Desk desk = policies.desk(supportCase.policy());
        return desk.phones().stream()
                .filter(phone -> visible(phone, supportCase, desk))
                .toList();
    }

    /** Those of them on which somebody answers now. */
    public List<Phone> answered(SupportCase supportCase) {
        return visible(supportCase).stream()
                .filter(phone -> phone.clock() == null
                        || policies.serviceHours(supportCase.policy(), phone.clock())
                                .openAt(clock.instant()))
                .toList();
    }

    private boolean visible(Phone phone, SupportCase supportCase, Desk desk) {
        Integer priority = supportCase.assessment().priority();
        return switch (phone.visibleTo()) {
            case "everyone" -> true;
            case "high-priority" -> priority != null && priority <= LOWEST_HIGH_PRIORITY;
            case "extended-support" ->
                customers
                        .standing(
                                supportCase.person(),
                                supportCase.account(),
                                desk.product(),
                                LocalDate.ofInstant(supportCase.cycleStartedAt(), desk.zone()))
                        .extendedSupport();
            default -> false;
        };
    }
}
