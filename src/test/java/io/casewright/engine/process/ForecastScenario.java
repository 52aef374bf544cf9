package io.casewright.engine.process;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.cases.Author;
import io.casewright.cases.Exemptions;
import io.casewright.cases.SupportCase;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.promise.SpokenPromises;
import io.casewright.time.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Cases at the moments at which somebody looks ahead. */
@Component
class ForecastScenario {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);
    private static final Duration HOUR = Duration.ofHours(1);

    private final CaseScenario scenario;
    private final UrgentCallScenario calls;
    private final IncidentScenario incidents;
    private final SpokenPromises spoken;
    private final Exemptions exemptions;
    private final MovableClock clock;

    ForecastScenario(
            CaseScenario scenario,
            UrgentCallScenario calls,
            IncidentScenario incidents,
            SpokenPromises spoken,
            Exemptions exemptions,
            MovableClock clock) {
        this.scenario = scenario;
        this.calls = calls;
        this.incidents = incidents;
        this.spoken = spoken;
        this.exemptions = exemptions;
        this.clock = clock;
    }

    /** A case of this customer that stands there. */
    CaseNumber begin(DeskCustomer customer, Start start) {
        CaseNumber number = scenario.submitted(customer);
        clock.moveBy(Duration.ofMillis(754_321));
        switch (start) {
            case NEW -> {}
            case ANSWERED -> scenario.engineerDecides(number, Map.of("outcome", "keep", "answer", "We look into it."));
            case PENDING -> scenario.engineerAsks(number);
            case KEPT_OPEN -> {
                scenario.engineerAsks(number);
                keepOpen(number);
            }
            case KEPT_OPEN_AFTER_THE_REMINDER -> {
                scenario.engineerAsks(number);
                scenario.timePassesToTimer(number);
                keepOpen(number);
            }
            case LATE -> clock.moveBy(Duration.ofDays(4));
            case MADE_URGENT -> makeUrgent(number);
            case TO_BE_CALLED_AGAIN -> {
                makeUrgent(number);
                if (!calls.tasks(number).isEmpty()) {
                    calls.nobodyAnswers(
                            number,
                            Map.of(
                                    "contactAgain",
                                    WRITTEN.format(clock.instant().plus(HOUR))));
                }
            }
            case ON_STAND_BY -> {
                CaseNumber critical = incidents.critical(customer, number);
                if (customer.desk().bridge().isPresent()) {
                    incidents.declares(critical, customer.desk());
                    incidents.rulesOut(critical);
                }
            }
            case OVER_WITH_AN_ANALYSIS_OWED -> {
                makeUrgent(number);
                scenario.engineerDecides(number, Map.of("outcome", "resolve", "answer", "It works again."));
                scenario.nothingIsLearned(number);
            }
            case PENDING_WITH_WORDS_GIVEN -> {
                scenario.engineerAsks(number);
                give(number, "A build to try", Duration.ofDays(2));
                give(number, "A word from our developers", Duration.ofDays(60));
            }
            default -> throw new IllegalStateException();
        }
        return number;
    }

    private void makeUrgent(CaseNumber number) {
        scenario.engineerDecides(
                number, Map.of("outcome", "overrule-priority", "confirmedPriority", "1", "reason", "Nobody can work."));
    }

    private void keepOpen(CaseNumber number) {
        SupportCase supportCase = scenario.caseOf(number);
        Desk desk = deskOf(supportCase);
        Instant closing = supportCase.waiting().orElseThrow().closesAt();
        exemptions.exempt(
                number,
                UrgentCallScenario.staff(desk),
                Author.engineer("eve", "Eve"),
                "They are on holiday.",
                LocalDate.ofInstant(closing, desk.zone()).plusDays(20).toString());
    }

    private static Desk deskOf(SupportCase supportCase) {
        return DeskFixtures.desks().stream()
                .filter(known -> known.id().equals(supportCase.desk()))
                .findFirst()
                .orElseThrow();
    }

    private void give(CaseNumber number, String subject, Duration in) {
        SupportCase supportCase = scenario.caseOf(number);
        Desk desk = deskOf(supportCase);
        spoken.give(
                number,
                supportCase.cycle(),
                supportCase.policy(),
                desk.zone(),
                CaseScenario.ENGINEER,
                subject,
                clock.instant().plus(in));
    }

    /** Where a case stands when somebody looks ahead. */
    enum Start {
        NEW,
        ANSWERED,
        PENDING,
        KEPT_OPEN,
        KEPT_OPEN_AFTER_THE_REMINDER,
        /** As after an outage: much was due meanwhile, and nothing was done. */
        LATE,
        MADE_URGENT,
        /** Somebody was to call, nobody answered, and it is known when they try again (SN-10). */
        TO_BE_CALLED_AGAIN,
        /** Engineers stand by for its incident, on desks that have any (SN-7). */
        ON_STAND_BY,
        /** It is closed, and what caused it is still to be told, on desks that owe that (SN-9). */
        OVER_WITH_AN_ANALYSIS_OWED,
        PENDING_WITH_WORDS_GIVEN
    }
}
