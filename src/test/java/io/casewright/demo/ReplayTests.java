package io.casewright.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.DeskFixtures;
import io.casewright.LongRuns;
import io.casewright.ProductTests;
import io.casewright.cases.CaseSearch;
import io.casewright.cases.CaseSearches;
import io.casewright.cases.CaseState;
import io.casewright.cases.Channel;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.OpenTasks;
import io.casewright.cases.SupportCase;
import io.casewright.cases.Viewer;
import io.casewright.customer.Customers;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.desk.DeskId;
import io.casewright.desk.Desks;
import io.casewright.engine.PlannedSteps;
import io.casewright.engine.process.CaseScenario;
import io.casewright.mail.Outbox;
import io.casewright.mail.OutgoingMail;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells all stories in a transaction that is rolled back, so that no other test meets anybody of the demo. It takes every
 * step that is due on the way, so it wants a product in which no other test has left thousands.
 */
@Tag("own-product")
class ReplayTests extends ProductTests {

    private static final Duration RISK = Duration.ofMinutes(60);

    @Autowired
    GenericApplicationContext product;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Desks desks;

    @Autowired
    CaseSearches searches;

    @Autowired
    Customers customers;

    @Autowired
    OpenTasks tasks;

    @Autowired
    Promises promises;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient database;

    @Autowired
    PlannedSteps planned;

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseScenario scenario;

    private GenericApplicationContext demo;
    private Set<DeskId> told;

    @BeforeEach
    void demoWithoutItsProfile() {
        demo = new GenericApplicationContext(product);
        demo.getEnvironment().addActiveProfile("demo");
        new AnnotatedBeanDefinitionReader(demo, demo.getEnvironment())
                .register(
                        Cast.class,
                        StoryOpening.class,
                        StoryForms.class,
                        StoryCourse.class,
                        Replay.class,
                        DemoArticles.class,
                        DemoBooks.class,
                        DemoStart.class);
        demo.refresh();
        told = StoryBook.read(desks).stories().keySet();
    }

    static Stream<Instant> starts() {
        return LongRuns.firstOf(List.of(
                Instant.parse("2026-11-21T22:00:00Z"), // Saturday night, Sunday in Adelaide
                Instant.parse("2026-11-18T15:00:00Z"), // a Wednesday
                Instant.parse("2027-01-04T00:30:00Z"))); // the first Monday after the holidays, just begun
    }

    @ParameterizedTest
    @MethodSource("starts")
    @DisplayName("ALL-4, ALL-6, ALL-7, ALL-11, ALL-13 The demo shows cases in every state, whenever it starts")
    void showsCasesInEveryState(Instant now) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            replayAt(now);

            List<SupportCase> cases = casesOfDemo();
            assertThat(cases).hasSizeBetween(40, 60);
            showsEveryDesk(cases);
            assertThat(cases).allSatisfy(one -> assertThat(one.receivedAt()).isBefore(now));
            assertThat(cases).extracting(SupportCase::state).contains(CaseState.values());
            assertThat(cases)
                    .extracting(SupportCase::endedAs)
                    .contains("resolved-by-customer", "resolved-by-engineer", "closed-silent", "refused");
            assertThat(cases).extracting(SupportCase::channel).contains(Channel.PORTAL, Channel.PHONE);
            assertThat(cases).anyMatch(one -> one.cycle() > 1 && one.state().open());
            assertThat(waitingFor(cases))
                    .contains("deliver-fix", "answer-reply", "review-enhancement", "share-knowledge");
            assertThat(promisesOf(cases)).extracting(PromiseView::state).contains("kept", "broken", "met");
            assertThat(promisesOf(cases))
                    .as("most people were answered in time")
                    .filteredOn(promise -> promise.isA(PromiseKind.FIRST_RESPONSE))
                    .filteredOn(promise -> promise.state().equals("kept"))
                    .hasSizeGreaterThan(14);
            assertThat(timeLeft(cases, now)).anyMatch(left -> left.compareTo(RISK) < 0);
            assertThat(timeLeft(cases, now)).anyMatch(left -> left.compareTo(RISK) > 0);
            assertThat(openAndBroken(cases)).isNotEmpty();
            assertThat(reminded())
                    .anyMatch(number -> cases.stream()
                            .anyMatch(one -> one.number().value().equals(number)
                                    && one.state().equals(CaseState.PENDING)));
        });
    }

    @Test
    @DisplayName("ALL-7, CH-18, SN-6 Planned steps are taken when they are due and not before")
    void takesPlannedStepsWhenTheyAreDue() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            List<CaseNumber> waiting = desks.all().stream()
                    .map(desk -> scenario.submitted(fixtures.coveredCustomer(desk)))
                    .toList();
            waiting.forEach(scenario::engineerAsks);
            Map<Instant, List<CaseNumber>> closing = waiting.stream()
                    .collect(Collectors.groupingBy(
                            number -> scenario.caseOf(number)
                                    .waiting()
                                    .orElseThrow()
                                    .closesAt(),
                            TreeMap::new,
                            Collectors.toList()));
            closing.forEach((at, cases) -> {
                clock.moveTo(at.minusMillis(1));
                planned.takeDue();
                assertThat(cases)
                        .extracting(number -> scenario.caseOf(number).state())
                        .containsOnly(CaseState.PENDING);
                clock.moveTo(at);
                planned.takeDue();
                assertThat(cases)
                        .extracting(number -> scenario.caseOf(number).state())
                        .containsOnly(CaseState.CLOSED);
                assertThat(cases)
                        .as("steps of these cases that were due and not taken")
                        .extracting(scenario::jobsOf)
                        .containsOnly(0L);
            });
        });
    }

    @Test
    void leavesNothingBehindWhenItIsInterrupted() {
        DemoBooks books = demo.getBean(DemoBooks.class);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    books.take();
                    Map<DeskId, List<Story>> stories = StoryBook.read(desks).stories();
                    stories.keySet().retainAll(told.stream().limit(2).toList());
                    Story last =
                            new Story("no-end", customerOfAny(), null, "1m ago", "", "x", null, Map.of(), List.of());
                    stories.put(told.iterator().next(), List.of(last));
                    demo.getBean(Replay.class).tell(stories);
                }))
                .isInstanceOf(InvalidInput.class);

        assertThat(casesOfDemo()).isEmpty();
        assertThat(peopleOfDemo()).isEmpty();
        assertThat(clock.instant()).as("the clock goes on").isNotEqualTo(START);
    }

    private void showsEveryDesk(List<SupportCase> all) {
        Map<DeskId, List<CaseState>> states = all.stream()
                .collect(Collectors.groupingBy(
                        SupportCase::desk, Collectors.mapping(SupportCase::state, Collectors.toList())));
        assertThat(states).containsOnlyKeys(told);
        assertThat(states.values())
                .allSatisfy(ofDesk -> assertThat(ofDesk)
                        .hasSizeGreaterThanOrEqualTo(8)
                        .contains(CaseState.NEW, CaseState.IN_PROGRESS, CaseState.PARKED, CaseState.RESOLVED)
                        .containsAnyOf(CaseState.PENDING, CaseState.CLOSED));
    }

    private Set<String> waitingFor(List<SupportCase> cases) {
        Viewer.Staff everybody = new Viewer.Staff(
                "demo", "Demo", desks.all().stream().map(Desk::id).collect(Collectors.toSet()));
        return cases.stream()
                .flatMap(one -> tasks.forms(one.number(), everybody).stream())
                .collect(Collectors.toSet());
    }

    private void replayAt(Instant now) {
        clock.moveTo(now);
        // Rolled back with all the rest. What other tests have planned would be taken too, and takes its time.
        database.sql("update act_ru_job set suspension_state_ = 2").update();
        demo.getBean(DemoBooks.class).take();
        demo.getBean(Replay.class).tell(StoryBook.read(desks).stories());
        clock.moveTo(now);
    }

    private String customerOfAny() {
        return StoryBook.read(desks).cast().get(told.iterator().next()).get(0).who();
    }

    private Set<Object> peopleOfDemo() {
        return StoryBook.read(desks).cast().entrySet().stream()
                .flatMap(desk -> desk.getValue().stream().map(role -> customers.findPerson(desk.getKey(), role.who())))
                .flatMap(Optional::stream)
                .map(person -> person.id())
                .collect(Collectors.toSet());
    }

    private List<SupportCase> casesOfDemo() {
        Set<Object> people = peopleOfDemo();
        Viewer everybody = new Viewer.Staff(
                "demo", "Demo", desks.all().stream().map(Desk::id).collect(Collectors.toSet()));
        return searches.page(everybody, new CaseSearch(null, Set.of(), null, 200)).cases().stream()
                .filter(one -> people.contains(one.person()))
                .toList();
    }

    private List<PromiseView> promisesOf(List<SupportCase> cases) {
        return cases.stream()
                .map(SupportCase::number)
                .flatMap(number -> promises.of(number).stream())
                .toList();
    }

    private List<Duration> timeLeft(List<SupportCase> cases, Instant now) {
        return binding(cases, "open")
                .map(promise -> Duration.between(now, promise.dueAt()))
                .toList();
    }

    private List<CaseNumber> openAndBroken(List<SupportCase> cases) {
        return cases.stream()
                .filter(one -> one.state().open())
                .filter(one -> binding(List.of(one), "broken").findAny().isPresent())
                .map(SupportCase::number)
                .toList();
    }

    private Stream<PromiseView> binding(List<SupportCase> cases, String state) {
        return promisesOf(cases).stream()
                .filter(promise -> promise.terms().binding() && promise.state().equals(state));
    }

    private Set<String> reminded() {
        return outbox.latest(told, 10_000).stream()
                .filter(mail -> mail.kind().equals("case-reminder"))
                .map(OutgoingMail::caseNumber)
                .collect(Collectors.toSet());
    }
}
