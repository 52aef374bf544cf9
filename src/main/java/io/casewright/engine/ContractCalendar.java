package io.casewright.engine;

import io.casewright.desk.DeskId;
import io.casewright.desk.Desks;
import io.casewright.policy.Facts;
import io.casewright.policy.Policies;
import io.casewright.policy.Question;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** The days around the end of a contract, in the desk's zone. */
@Component
class ContractCalendar {

    /**
     * Mail that can wait is there in the morning. Whatever is recorded on the day itself is too late for the morning's
     * mail by hours and not by chance, so that nothing slips between the two.
     */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Desks desks;
    private final Policies policies;
    private final Clock clock;

    ContractCalendar(Desks desks, Policies policies, Clock clock) {
        this.desks = desks;
        this.policies = policies;
        this.clock = clock;
    }

    LocalDate today(DeskId desk) {
        return LocalDate.ofInstant(clock.instant(), desks.get(desk).zone());
    }

    /** The day on which whoever may buy is warned, by the desk's policy in force. */
    LocalDate warningDay(DeskId desk, LocalDate lastDay) {
        int noticeDays = policies.ask(policies.inForce(desk), Question.RENEWAL, Facts.none())
                .noticeDays();
        return lastDay.minusDays(noticeDays);
    }

    Instant warnAt(DeskId desk, LocalDate lastDay) {
        return warningDay(desk, lastDay)
                .atTime(MORNING)
                .atZone(desks.get(desk).zone())
                .toInstant();
    }
}
