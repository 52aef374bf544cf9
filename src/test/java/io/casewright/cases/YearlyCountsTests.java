package io.casewright.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.customer.Contract;
import io.casewright.customer.CustomerBooks;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.desk.IntakeFact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What support includes so many of in a contract year is counted by us, on every desk that counts something. */
class YearlyCountsTests extends ProductTests {

    private static final String DESKS = "io.casewright.cases.YearlyCountsTests#countingDesks";
    private static final Author ENGINEER = Author.engineer("eve", "Eve");

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseFixtures cases;

    @Autowired
    SupportCases supportCases;

    @Autowired
    CustomerBooks books;

    @Autowired
    Handling handling;

    @Autowired
    CaseBook book;

    static List<Desk> countingDesks() {
        return DeskFixtures.desks().stream()
                .filter(desk -> desk.counted().stream().anyMatch(fact -> fact.countedAs() != null))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CT-6: the sum is what engineers recorded in the account's cases, with this case's own")
    void sumsUpWhatEngineersRecorded(Desk desk) {
        DeskCustomer customer = customer(desk, LocalDate.of(2026, 3, 1));
        CaseNumber first = aCase(customer, null);
        CaseNumber second = aCase(customer, null);
        assertThat(sum(second)).as("nobody has counted").isNull();

        count(first, 3);
        count(second, 2);

        assertThat(sum(first)).isEqualTo(5L);
        assertThat(sum(second)).isEqualTo(5L);
        assertThat(sum(aCase(customer(desk, LocalDate.of(2026, 3, 1)), 1L)))
                .as("another company's are its own")
                .isEqualTo(1L);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CT-6: what the customer states of a case holds until an engineer counts, and for this case only")
    void takesTheCustomersWordForTheCaseItself(Desk desk) {
        DeskCustomer customer = customer(desk, LocalDate.of(2026, 3, 1));
        CaseNumber first = aCase(customer, 4L);
        CaseNumber second = aCase(customer, 1L);
        assertThat(sum(first)).isEqualTo(4L);
        assertThat(sum(second)).as("stated is not recorded").isEqualTo(1L);

        count(first, 2);

        assertThat(sum(first)).isEqualTo(2L);
        assertThat(sum(second)).isEqualTo(3L);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CT-6: a customer who states the sum is refused, and nothing is kept")
    void asksNobodyForTheSum(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        Map<String, Object> facts = new HashMap<>(customer.intake("portal"));
        facts.put(counted(desk).countedAs(), 0L);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> supportCases.submit(submission(customer, facts), null))
                .withMessageContaining("asks for no such fact");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CT-6: counting again corrects, and what a reopened case had is not counted twice")
    void countsACaseOnce(Desk desk) {
        DeskCustomer customer = customer(desk, LocalDate.of(2026, 3, 1));
        CaseNumber reopened = aCase(customer, null);
        count(reopened, 3);
        handling.takeOver(reopened, ENGINEER, new EngineerDecision("resolve", "Done.", null, null, null, null));
        CaseNumber other = aCase(customer, 1L);
        assertThat(sum(other)).isEqualTo(4L);

        assertThat(book.statedFacts(reopened)).doesNotContainKey(counted(desk).name());
        CaseNumber again = aCase(customer, null);
        count(again, 4);
        count(again, 2);
        assertThat(sum(other)).isEqualTo(3L + 2L + 1L);
        count(again, 0);
        assertThat(sum(other)).isEqualTo(3L + 1L);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName(
            "CT-6: at midnight in the desk's zone the contract year changes, and what is added counts in the new one")
    void beginsAnewAtMidnightInTheZone(Desk desk) {
        DeskCustomer customer = customer(desk, LocalDate.of(2023, 11, 20));
        CaseNumber old = aCase(customer, null);
        CaseNumber other = aCase(customer, 1L);
        Instant midnight = LocalDate.of(2026, 11, 20).atStartOfDay(desk.zone()).toInstant();
        clock.moveTo(midnight.minus(Duration.ofMillis(1)));
        count(old, 3);
        assertThat(sum(other)).isEqualTo(4L);

        clock.moveTo(midnight);
        assertThat(sum(other)).isEqualTo(1L);
        count(old, 5);
        assertThat(sum(other)).isEqualTo(5L - 3L + 1L);
        assertThat(sum(old)).isEqualTo(5L - 3L);
        count(old, 2);
        assertThat(sum(other)).as("taken back of another year").isEqualTo(1L);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CT-6: of two contracts the one that decides has the year; without one the last twelve months count")
    void takesTheYearOfTheContractThatDecides(Desk desk) {
        DeskCustomer customer = customer(desk, LocalDate.of(2025, 12, 1));
        CaseNumber counted = aCase(customer, null);
        CaseNumber other = aCase(customer, 1L);
        clock.moveTo(Instant.parse("2026-11-01T12:00:00Z"));
        count(counted, 3);
        clock.moveTo(START);
        assertThat(sum(other)).isEqualTo(4L);

        books.contract(
                desk.id(),
                customer.account().key(),
                "second",
                new Contract.Terms("second", LocalDate.of(2026, 11, 10), LocalDate.of(2098, 1, 1), false));
        assertThat(sum(other)).as("it ends before the other").isEqualTo(4L);
        books.contract(
                desk.id(),
                customer.account().key(),
                "contract",
                new Contract.Terms("first", LocalDate.of(2025, 12, 1), LocalDate.of(2027, 11, 30), false));
        assertThat(sum(other)).as("since 10 November").isEqualTo(1L);
        for (String key : List.of("contract", "second")) {
            books.contract(
                    desk.id(),
                    customer.account().key(),
                    key,
                    new Contract.Terms("later", LocalDate.of(2090, 1, 1), null, false));
        }
        assertThat(sum(other)).as("no contract").isEqualTo(4L);
    }

    private DeskCustomer customer(Desk desk, LocalDate firstDay) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        books.contract(
                desk.id(), customer.account().key(), "contract", new Contract.Terms("plan", firstDay, null, false));
        return customer;
    }

    private CaseNumber aCase(DeskCustomer customer, Long stated) {
        Map<String, Object> facts = new HashMap<>(customer.intake("portal"));
        facts.put(counted(customer.desk()).name(), stated);
        return supportCases.submit(submission(customer, facts), null);
    }

    private static Submission submission(DeskCustomer customer, Map<String, Object> facts) {
        return new Submission(
                customer.desk().id(),
                customer.person().id(),
                customer.account().id(),
                Channel.PORTAL,
                Author.customer(customer.person()),
                "How do we label these?",
                "By their addresses.",
                null,
                facts,
                null);
    }

    private void count(CaseNumber number, int total) {
        String fact = counted(desk(number)).name();
        handling.takeOver(
                number,
                ENGINEER,
                new EngineerDecision(
                        "count",
                        null,
                        null,
                        null,
                        null,
                        null,
                        Spoken.NOTHING,
                        ServiceWish.NONE,
                        new EngineerCount(fact, String.valueOf(total))));
    }

    private Object sum(CaseNumber number) {
        Desk desk = desk(number);
        return book.of(number, "scope").get(String.valueOf(counted(desk).countedAs()));
    }

    private Desk desk(CaseNumber number) {
        return countingDesks().stream()
                .filter(desk -> desk.id().equals(supportCases.get(number).desk()))
                .findFirst()
                .orElseThrow();
    }

    private static IntakeFact counted(Desk desk) {
        return desk.counted().stream()
                .filter(fact -> fact.countedAs() != null)
                .findFirst()
                .orElseThrow();
    }
}
