package io.casewright.engine.process;

import static io.casewright.engine.process.UrgentCallScenario.mustPhone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.DeskFixtures;
import io.casewright.LongRuns;
import io.casewright.ProductTests;
import io.casewright.cases.UnknownPin;
import io.casewright.cases.WhoCalls;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.process.UrgentCallScenario.Urgent;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Receipt;
import io.casewright.promise.Receipts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A case that came in writing and cannot wait: on every desk that says so, and on no other. */
@DisplayName("Urgent call")
@PassesEveryFlow(of = "urgent-call")
class UrgentCallProcessTests extends ProductTests {

    private static final String URGENT = "io.casewright.engine.process.UrgentCallScenario#urgent";

    @Autowired
    CaseScenario scenario;

    @Autowired
    UrgentCallScenario calls;

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    Receipts receipts;

    @ParameterizedTest(name = "{0}")
    @MethodSource(URGENT)
    @DisplayName(
            "SN-5 ST-10: the contact is told at once whom to call, with a PIN; those on call are alerted if they may be called")
    void tellsNumberAndPin(Urgent urgent) {
        CaseNumber number = calls.submitted(urgent);

        var call = calls.call(number);
        assertThat(call.who()).isEqualTo(WhoCalls.CONTACT);
        assertThat(call.pin()).matches("[0-9]{6}");
        String letter = scenario.mail(number, "urgent-call").body();
        assertThat(letter).contains(call.pin());
        assertThat(call.phones()).allSatisfy(phone -> assertThat(letter).contains(phone.number()));
        assertThat(call.missing()).allSatisfy(asked -> assertThat(letter).contains(asked));
        assertThat(calls.firstResponse(number).state()).isEqualTo("open");
        assertThat(scenario.caseOf(number).assessment().priority()).isLessThanOrEqualTo(2);
        assertThat(calls.tasks(number)).hasSize(call.phones().isEmpty() ? 0 : 1);
        if (call.phones().isEmpty()) {
            assertThat(scenario.passed(number, "urgent-call")).contains("EndEvent_NumberTold");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("SN-11: what may come in writing asks nobody to phone")
    void leavesOthersAlone(Desk desk) {
        Set<Object> answers = new HashSet<>();
        for (String example : DeskFixtures.lived(
                desk, lived -> !mustPhone(lived) && (answers.add(urgency(lived)) || LongRuns.wanted()))) {
            CaseNumber number = scenario.submitted(
                    fixtures.customer(desk, candidate -> candidate.name().equals(example)));
            boolean told = scenario.passed(number).contains("Task_AskForCall");
            assertThat(told).as(example).isEqualTo(calls.call(number) != null);
            assertThat(scenario.passed(number, "urgent-call").isEmpty())
                    .as(example)
                    .isEqualTo(!told);
        }
    }

    @Test
    @DisplayName("SN-10 SN-5: a connected call keeps the first response at the time of the call")
    void keepsTheFirstResponseByACall() {
        for (Urgent urgent : calls.onCall()) {
            clock.moveTo(START);
            keepsTheFirstResponseByACall(urgent);
        }
    }

    private void keepsTheFirstResponseByACall(Urgent urgent) {
        CaseNumber number = calls.submitted(urgent);
        clock.moveBy(Duration.ofMinutes(20));

        calls.reports(number, Map.of("contactOutcome", "connected", "contactAt", written(START.plusSeconds(300))));

        PromiseView kept = calls.firstResponse(number);
        assertThat(kept.state()).isEqualTo("kept");
        assertThat(kept.settledAt()).isEqualTo(START.plusSeconds(300));
        assertThat(scenario.caseOf(number).nextDueAt())
                .as("what was kept is not due any more, nor is its task")
                .isNotEqualTo(kept.dueAt());
        assertThat(scenario.taskOf(number).getDueDate())
                .isEqualTo(Optional.ofNullable(scenario.caseOf(number).nextDueAt())
                        .map(Date::from)
                        .orElse(null));
        assertThat(calls.call(number)).isNull();
        assertThat(scenario.passed(number, "urgent-call")).contains("EndEvent_ContactSeenTo");
    }

    @Test
    @DisplayName("SN-10: an attempt with a message after it keeps it as well, and somebody tries again when they said")
    void triesAgain() {
        for (Urgent urgent : calls.onCall()) {
            clock.moveTo(START);
            triesAgain(urgent);
        }
    }

    private void triesAgain(Urgent urgent) {
        CaseNumber number = calls.submitted(urgent);

        calls.nobodyAnswers(number, Map.of("contactAgain", written(START.plusSeconds(1_800))));

        assertThat(calls.firstResponse(number).state()).isEqualTo("kept");
        assertThat(calls.tasks(number)).isEmpty();
        assertThat(calls.timeToTryAgain(number)).isEqualTo(START.plusSeconds(1_800));
        assertThat(calls.tasks(number)).hasSize(1);

        calls.nobodyAnswers(number, Map.of());

        assertThat(calls.tasks(number)).isEmpty();
        assertThat(scenario.instances(number, "urgent-call")).isZero();
        assertThat(scenario.mails(number)).contains("case-updated");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(URGENT)
    @DisplayName("SN-5: the contact phones, its clock begins at the call, and nobody need reach it any more")
    void beginsTheClockOfTheCall(Urgent urgent) {
        CaseNumber number = calls.submitted(urgent);
        PromiseView first = calls.firstResponse(number);
        Instant before = first.dueAt();
        String pin = String.valueOf(calls.call(number).pin());
        clock.moveBy(Duration.ofMinutes(30));
        Instant called = START.plus(Duration.ofMinutes(25));

        calls.phones(urgent, pin, called);

        PromiseView owed = calls.firstResponse(number);
        assertThat(owed.dueAt()).isBeforeOrEqualTo(before);
        boolean anew = !owed.terms().allowance().equals(first.terms().allowance());
        assertThat(owed.dueAt().equals(before)).isNotEqualTo(anew);
        assertThat(scenario.taskOf(number).getDueDate()).isBeforeOrEqualTo(owed.dueAt());
        assertThat(scenario.passed(number, "handle-case")).contains("EndEvent_AssessedAgain");
        var next = calls.call(number);
        assertThat(next == null || next.who() == WhoCalls.ENGINEER)
                .as("nobody waits for the contact any more")
                .isTrue();
        assertThat(scenario.instances(number, "urgent-call")).isEqualTo(next == null ? 0 : 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(URGENT)
    @DisplayName("SN-5 ALL-5: a call noted later counts from when it came: never due later, and the receipt adds up")
    void addsUpAroundACallNotedLater(Urgent urgent) {
        CaseNumber number = calls.submitted(urgent);
        Instant before = calls.firstResponse(number).dueAt();
        clock.moveBy(Duration.ofMinutes(50));
        Instant called = START.plus(Duration.ofMinutes(10));

        calls.phones(urgent, String.valueOf(calls.call(number).pin()), called);
        clock.moveBy(Duration.ofMinutes(5));

        Receipt receipt = receipts.of(number).stream()
                .filter(one ->
                        one.promise().id().equals(calls.firstResponse(number).id()))
                .findFirst()
                .orElseThrow();
        Instant due = receipt.promise().dueAt();
        Instant end = due.isAfter(clock.instant()) ? due : clock.instant();
        assertThat(due).isBeforeOrEqualTo(before);
        assertThat(receipt.wall()).isEqualTo(Duration.between(START, end));
        assertThat(receipt.lines().get(receipt.lines().size() - 1).from())
                .isEqualTo(due.equals(before) ? START : called);
    }

    @Test
    @DisplayName("SN-10: where we have to call back, writing alone is not enough; an attempt and then a message are")
    void takesMoreThanWriting() {
        for (Urgent urgent : calls.callingBack()) {
            clock.moveTo(START);
            takesMoreThanWriting(urgent);
        }
    }

    private void takesMoreThanWriting(Urgent urgent) {
        CaseNumber number = calls.submitted(urgent);
        calls.phones(urgent, String.valueOf(calls.call(number).pin()), null);

        scenario.engineerDecides(number, Map.of("outcome", "keep", "answer", "We are looking into it."));
        assertThat(calls.firstResponse(number).state()).isEqualTo("open");
        assertThat(calls.tasks(number)).hasSize(1);

        calls.nobodyAnswers(number, Map.of());
        assertThat(calls.firstResponse(number).state()).isEqualTo("kept");
        assertThat(calls.firstResponse(number).evidence()).startsWith("Called without an answer");
        assertThat(calls.call(number)).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(URGENT)
    @DisplayName("SN-5 ALL-5: assessed again it is asked for once; what turns out to be less urgent is left alone")
    void asksOnceInACycle(Urgent urgent) {
        CaseNumber number = calls.submitted(urgent);
        scenario.engineerDecides(number, overruled("1"));
        assertThat(scenario.passed(number).stream().filter("Task_AskForCall"::equals))
                .hasSize(1);
        String pin = String.valueOf(calls.call(number).pin());

        scenario.engineerDecides(number, overruled("4"));

        assertThat(calls.call(number)).isNull();
        assertThat(calls.tasks(number)).isEmpty();
        scenario.engineerDecides(number, overruled("1"));
        assertThat(calls.call(number).pin()).isEqualTo(pin);
        assertThat(scenario.passed(number).stream().filter("Task_AskForCall"::equals))
                .hasSize(1);
    }

    @Test
    @DisplayName("SN-5 CH-16: once the case is answered or over nobody need call, and the PIN finds nothing")
    void endsWithTheCase() {
        for (Urgent urgent : calls.onCall()) {
            clock.moveTo(START);
            endsWithTheCase(urgent);
        }
    }

    private void endsWithTheCase(Urgent urgent) {
        CaseNumber number = calls.submitted(urgent);
        String pin = String.valueOf(calls.call(number).pin());

        scenario.engineerDecides(number, Map.of("outcome", "resolve", "answer", "It works again."));

        assertThat(calls.tasks(number)).isEmpty();
        assertThat(calls.call(number)).isNull();
        assertThatThrownBy(() -> calls.phones(urgent, pin, null)).isInstanceOf(UnknownPin.class);
    }

    /** Dozens of examples tell the same of it: one of each is lived, at night all of them. */
    private static Object urgency(DeskFixtures.Example example) {
        return Stream.of("entitlement", "priority", "contactChannel")
                .map(decision -> String.valueOf(example.expect().get(decision)))
                .toList();
    }

    private static Map<String, Object> overruled(String priority) {
        return Map.of("outcome", "overrule-priority", "confirmedPriority", priority, "reason", "The customer said so.");
    }

    private static String written(Instant at) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'")
                .withZone(ZoneOffset.UTC)
                .format(at);
    }
}
