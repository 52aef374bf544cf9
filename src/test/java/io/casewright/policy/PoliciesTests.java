package io.casewright.policy;

import static io.casewright.policy.PolicyFixture.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.casewright.desk.DeskId;
import io.casewright.time.Allowance;
import io.casewright.time.Allowance.Unit;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PoliciesTests {

    private final Policies policies = PolicyFixture.policies();
    private final PolicyVersion version = policies.inForce(DeskId.of("fixture"));

    @Test
    void readsAnAnswer() {
        assertThat(policies.priority(version, facts())).isEqualTo(new Priority(1, true));
    }

    @Test
    void asksWhatADecisionRequiresInTheSameBreath() {
        FirstResponse owed = policies.firstResponse(version, facts());

        assertThat(owed.promised()).isTrue();
        assertThat(owed.allowance()).isEqualTo(new Allowance(1, Unit.ELAPSED_HOURS, true));
        assertThat(owed.clock()).isEqualTo("always");
        assertThat(owed.aim()).isNull();
        assertThat(owed.by()).isEqualTo(FirstResponse.By.CALL);
    }

    @Test
    @DisplayName("SN-4 SN-9 updates and analyses are owed, or are not")
    void readsWhatElseIsOwed() {
        assertThat(policies.progressUpdate(version, facts()))
                .isEqualTo(new ProgressUpdate(new Allowance(1, Unit.ELAPSED_HOURS, false), "always"));
        assertThat(policies.rootCauseAnalysis(version, facts()))
                .isEqualTo(new RootCauseAnalysis(
                        new Allowance(3, Unit.BUSINESS_DAYS, false),
                        new Allowance(5, Unit.BUSINESS_DAYS, false),
                        "office"));
        Facts overruled = facts().with("confirmedPriority", 4);
        assertThat(policies.progressUpdate(version, overruled).promised()).isFalse();
        assertThat(policies.rootCauseAnalysis(version, overruled).owed()).isFalse();
    }

    @Test
    void collectsTheStepsOfAnEscalationInTheOrderOfTime() {
        assertThat(policies.escalation(version, facts().with("promise", "first-response")))
                .containsExactly(
                        new EscalationStep(50, EscalationStep.Who.ASSIGNEE, EscalationStep.How.MAIL),
                        new EscalationStep(100, EscalationStep.Who.LEADS, EscalationStep.How.TASK),
                        new EscalationStep(150, EscalationStep.Who.ON_CALL, EscalationStep.How.MAIL));
        assertThat(policies.escalation(version, facts().with("promise", "progress-update")))
                .isEmpty();
    }

    @Test
    @DisplayName("CT-5 ST-2 the lines of a quote are those that its rules collect; no rule, no line")
    void collectsTheLinesOfAQuote() {
        Facts called = facts().with("service", "care").with("channel", "phone");

        assertThat(policies.quote(version, called))
                .containsExactly(
                        new QuotedLine("Care, one year", QuotedLine.Basis.LICENCE_PRICE, 20, "care"),
                        new QuotedLine("Care, until today", QuotedLine.Basis.LAPSED_TIME, 20, "care"));
        assertThat(policies.quote(version, facts().with("service", "advice")))
                .containsExactly(new QuotedLine("Advice", QuotedLine.Basis.HOURS, 0, "advice"));
        assertThat(policies.quote(version, facts().with("service", "something else")))
                .isEmpty();
        assertThatExceptionOfType(MissingFact.class)
                .isThrownBy(() -> policies.quote(version, facts()))
                .satisfies(missing -> assertThat(missing.fact()).isEqualTo("service"));
    }

    @Test
    @DisplayName("CT-8 ST-10 a quote has terms, and a reminder after it was sent or none")
    void readsTheTermsOfAQuote() {
        assertThat(policies.quoteTerms(version, facts().with("service", "care")))
                .isEqualTo(new QuoteTerms(
                        30, 7, 0, QuoteTerms.Approval.ALWAYS, QuoteTerms.Acceptance.REQUIRED, "Without taxes."));
        assertThat(policies.quoteTerms(version, facts().with("service", "advice")))
                .isEqualTo(
                        new QuoteTerms(30, 0, 10, QuoteTerms.Approval.ABOVE_LIMIT, QuoteTerms.Acceptance.REQUIRED, ""));
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> policies.quoteTerms(version, facts().with("service", "odd")))
                .withMessageContaining("quoteReminderDays");
    }

    @Test
    @DisplayName("CT-10 what is worth reading is recommended by the label of its link")
    void recommends() {
        assertThat(policies.recommendation(version, facts()))
                .containsExactly(new Recommendation("Manual", "It says more."));
        assertThat(policies.recommendation(version, facts().with("channel", "email")))
                .isEmpty();
    }

    @Test
    @DisplayName("ALL-13 what an engineer confirmed comes first, also for what requires it")
    void putsWhatAPersonConfirmedFirst() {
        Facts overruled = facts().with("confirmedPriority", 4);

        assertThat(policies.priority(version, overruled)).isEqualTo(new Priority(4, false));
        FirstResponse owed = policies.firstResponse(version, overruled);
        assertThat(owed.allowance()).isEqualTo(new Allowance(24, Unit.SERVICE_HOURS, false));
        assertThat(owed.aim()).isEqualTo(new FirstResponse.Aim(12, "", FirstResponse.Audience.ENGINEERS));
    }

    @Test
    void refusesToAskWithoutARequiredFact() {
        assertThatExceptionOfType(MissingFact.class)
                .isThrownBy(() -> policies.priority(version, Facts.none().with("channel", "portal")))
                .withMessage("The desk fixture cannot decide priority without the fact usersAffectedPercent.")
                .satisfies(missing -> assertThat(missing.fact()).isEqualTo("usersAffectedPercent"));
    }

    @Test
    void refusesAValueThatAFactCannotHave() {
        assertThatExceptionOfType(WrongFact.class)
                .isThrownBy(() -> policies.priority(version, facts().with("usersAffectedPercent", 101)))
                .withMessage("The fact usersAffectedPercent is not from 0 to 100.");
        assertThatExceptionOfType(WrongFact.class)
                .isThrownBy(() -> policies.firstResponse(version, facts().with("channel", "pigeon")))
                .withMessage("The fact channel is none of portal, email, phone, api.");
        assertThatExceptionOfType(WrongFact.class)
                .isThrownBy(() -> policies.priority(version, facts().with("usersAffectedPercent", "many")))
                .withMessage("The fact usersAffectedPercent is not a whole number.");
    }

    @Test
    void doesNotRequireWhatTheChannelDoesNotAskFor() {
        Facts byMail = Facts.none().with("channel", "email");

        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> policies.priority(version, byMail))
                .withMessageContaining("answers priority with 0 rules");
    }

    @Test
    void findsNoAnswerWhereNoRuleMatches() {
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> policies.priority(version, facts().with("usersAffectedPercent", 0)))
                .withMessage("The policy of fixture answers priority with 0 rules where one is wanted.");
    }

    @Test
    void findsNoAnswerWhereARuleLeavesAValueOpen() {
        assertThat(policies.idle(version, facts().with("statedKind", "issue")))
                .isEqualTo(new Idle(
                        new Allowance(7, Unit.CALENDAR_DAYS, false), new Allowance(10, Unit.CALENDAR_DAYS, false), ""));
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> policies.idle(version, facts().with("statedKind", "question")))
                .withMessage("The policy leaves closingDays of idle open.");
    }

    @Test
    void saysWhichDecisionAPolicyDoesNotAnswer() {
        assertThatExceptionOfType(NoPolicy.class)
                .isThrownBy(() -> policies.scope(version, facts()))
                .withMessage("The policy of desk fixture does not answer scope.");
    }

    @Test
    @DisplayName("CT-2 hours are the union of windows in zones of their own")
    void joinsTheWindowsOfAClock() {
        var hours = policies.serviceHours(version, "office");

        assertThat(hours.openAt(Instant.parse("2026-11-18T08:00:00Z"))).isTrue();
        assertThat(hours.openAt(Instant.parse("2026-11-19T01:59:59Z"))).isTrue();
        assertThat(hours.openAt(Instant.parse("2026-11-19T02:00:00Z"))).isFalse();
        assertThat(policies.serviceHours(version, "office")).isSameAs(hours);
    }

    @Test
    @DisplayName("ALL-12 a window keeps the holidays its desk names")
    void keepsTheHolidaysOfTheNamedCalendar() {
        var hours = policies.serviceHours(version, "office");
        Instant thanksgivingAfternoon = Instant.parse("2026-11-26T20:00:00Z");

        assertThat(hours.openAt(thanksgivingAfternoon)).isFalse();
        assertThat(hours.openAt(Instant.parse("2026-11-26T12:00:00Z")))
                .as("England works")
                .isTrue();
        assertThat(hours.windowsBetween(Instant.parse("2026-11-26T00:00:00Z"), Instant.parse("2026-11-27T00:00:00Z"))
                        .toString())
                .contains("Thanksgiving");
    }

    @Test
    void knowsNoClockThatThePolicyDoesNotName() {
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> policies.serviceHours(version, "night"))
                .withMessage("The policy of fixture knows no clock night.");
    }

    @Test
    void namesTheFactsADecisionLooksAtAndThoseOfWhatItRequires() {
        DecisionTables tables = PolicyFixture.tables();

        assertThat(tables.factsOf(version, "firstResponse"))
                .containsExactlyInAnyOrder("channel", "confirmedPriority", "usersAffectedPercent");
        assertThat(tables.factsOf(version, "idle")).containsExactly("statedKind");
    }
}
