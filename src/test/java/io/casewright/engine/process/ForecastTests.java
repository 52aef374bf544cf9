package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.access.StaffDirectory;
import io.casewright.access.StaffGroups;
import io.casewright.access.StaffMember;
import io.casewright.cases.CaseNotFound;
import io.casewright.cases.Conversation;
import io.casewright.cases.EntryView;
import io.casewright.cases.Forecasts;
import io.casewright.cases.Foreseen;
import io.casewright.cases.Foreseen.What;
import io.casewright.cases.Viewer;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.process.ForecastScenario.Start;
import io.casewright.engine.process.WhatHappened.Happened;
import io.casewright.mail.Outbox;
import io.casewright.mail.OutgoingMail;
import io.casewright.promise.Promises;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The forecast")
class ForecastTests extends ProductTests {

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseScenario scenario;

    @Autowired
    WhatHappened time;

    @Autowired
    Forecasts forecasts;

    @Autowired
    Promises promises;

    @Autowired
    ForecastScenario foresight;

    @Autowired
    StaffDirectory staff;

    @Autowired
    Outbox outbox;

    @Autowired
    Conversation conversation;

    @Autowired
    HistoryService history;

    static Stream<Arguments> starts() {
        return DeskFixtures.desks().stream()
                .flatMap(desk -> Stream.of(Start.values()).map(start -> Arguments.of(desk, start)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("starts")
    @DisplayName(
            "ALL-4 ALL-7 CH-18 SN-4 SN-6 While nobody acts exactly what was foreseen happens, then, and nothing else")
    void foreseesExactlyWhatHappens(Desk desk, Start start) {
        hire(desk, StaffGroups.LEADS);
        hire(desk, StaffGroups.ON_CALL);
        CaseNumber number = foresight.begin(fixtures.coveredCustomer(desk), start);
        Instant now = clock.instant();
        List<Foreseen> foreseen = forecasts.of(number, engineer(desk));
        int told = conversation.timeline(number, engineer(desk)).size();
        int writtenBefore = mails(number).size();

        Set<Happened> happened =
                time.whileNobodyActs(number, foreseen.stream().map(Foreseen::at).toList());

        assertThat(happened)
                .containsExactlyInAnyOrderElementsOf(foreseen.stream()
                        .filter(one -> one.what() != What.REMINDER)
                        .map(ForecastTests::as)
                        .toList());
        Set<String> written = new TreeSet<>();
        mails(number).stream().skip(writtenBefore).forEach(mail -> written.add(mail.kind() + " " + mail.writtenAt()));
        assertThat(written).isEqualTo(letters(foreseen, now));
        assertThat(tasksToSeeToPromises(number)).isEqualTo(tasks(foreseen, now));
        assertThat(conversation.timeline(number, engineer(desk)).stream().skip(told))
                .extracting(EntryView::writtenAt)
                .containsExactlyElementsOf(at(foreseen, What.CLOSING).toList());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("starts")
    @DisplayName("CH-4 ST-6 Customers foresee what is for them; who is alerted, and aims of engineers, are not")
    void tellsCustomersWhatIsForThem(Desk desk, Start start) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = foresight.begin(customer, start);

        List<Foreseen> theirs = forecasts.of(number, CaseScenario.viewer(customer));
        List<Foreseen> all = forecasts.of(number, engineer(desk));

        assertThat(theirs).isSubsetOf(all).allMatch(one -> one.alert() == null && one.forCustomers());
        assertThat(theirs).extracting(Foreseen::what).isSubsetOf(What.DUE, What.REMINDER, What.CLOSING);
        assertThat(all).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
        assertThat(at(theirs, What.CLOSING).count())
                .isEqualTo(scenario.caseOf(number).waiting().isPresent() ? 1 : 0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("E01 Whoever may not see a case foresees nothing of it")
    void tellsStrangersNothing(Desk desk) {
        CaseNumber number = foresight.begin(fixtures.coveredCustomer(desk), Start.NEW);
        Desk elsewhere = DeskFixtures.desks().stream()
                .filter(other -> !other.equals(desk))
                .findFirst()
                .orElseThrow();

        for (Viewer stranger : List.of(
                CaseScenario.viewer(fixtures.coveredCustomer(desk)),
                CaseScenario.viewer(fixtures.coveredCustomer(elsewhere)),
                engineer(elsewhere))) {
            assertThatExceptionOfType(CaseNotFound.class).isThrownBy(() -> forecasts.of(number, stranger));
        }
    }

    private void hire(Desk desk, String group) {
        String id = group + "-" + UUID.randomUUID().toString().substring(0, 8);
        staff.hire(new StaffMember(id, "Grace", id + "@casewright.example", Set.of(group), Set.of(desk.id())), null);
    }

    private static Viewer engineer(Desk desk) {
        return new Viewer.Staff("eve", "Eve", Set.of(desk.id()));
    }

    private static Happened as(Foreseen foreseen) {
        return new Happened(
                foreseen.what(),
                foreseen.at(),
                foreseen.about() == null ? null : foreseen.about().id(),
                foreseen.alert() != null
                        ? foreseen.alert().share() + " " + foreseen.alert().to()
                        : foreseen.what() == What.CLOSING ? "closed" : "");
    }

    private static Stream<Instant> at(List<Foreseen> foreseen, What what) {
        return foreseen.stream().filter(one -> one.what() == what).map(Foreseen::at);
    }

    private static Set<String> letters(List<Foreseen> foreseen, Instant now) {
        Set<String> letters = new TreeSet<>();
        at(foreseen, What.REMINDER).forEach(at -> letters.add("case-reminder " + at));
        at(foreseen, What.CLOSING).forEach(at -> letters.add("case-closed " + at));
        foreseen.stream()
                .filter(one -> one.alert() != null && one.alert().asMail())
                .forEach(one -> letters.add("promise-alert " + notBefore(now, one.at())));
        return letters;
    }

    /** Nobody has the case, so that the leads are told in the engineer's place; they get one task for a promise. */
    private static List<Instant> tasks(List<Foreseen> foreseen, Instant now) {
        Map<String, Instant> first = new HashMap<>();
        for (Foreseen one : foreseen) {
            if (one.alert() != null && one.alert().asTask()) {
                String group = one.alert().to().replace("assignee", "leads");
                first.merge(
                        one.about().id() + group,
                        notBefore(now, one.at()),
                        (before, at) -> before.isBefore(at) ? before : at);
            }
        }
        return first.values().stream().sorted().toList();
    }

    private static Instant notBefore(Instant now, Instant at) {
        return at.isBefore(now) ? now : at;
    }

    private List<Instant> tasksToSeeToPromises(CaseNumber number) {
        return history
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey("escalate")
                .list()
                .stream()
                .map(task -> task.getStartTime().toInstant())
                .sorted()
                .toList();
    }

    private List<OutgoingMail> mails(CaseNumber number) {
        List<OutgoingMail> all =
                new ArrayList<>(outbox.latest(Set.of(scenario.caseOf(number).desk()), 10_000));
        all.removeIf(mail -> !Objects.equals(number.value(), mail.caseNumber()));
        all.sort((one, other) -> one.writtenAt().compareTo(other.writtenAt()));
        return all;
    }
}
