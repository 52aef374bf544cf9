package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.access.StaffDirectory;
import io.casewright.access.StaffMember;
import io.casewright.customer.Contract;
import io.casewright.customer.CustomerBooks;
import io.casewright.customer.Kept;
import io.casewright.customer.Person;
import io.casewright.customer.Role;
import io.casewright.desk.Desk;
import io.casewright.mail.Outbox;
import io.casewright.mail.OutgoingMail;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Contracts that end, at every desk: who is warned of it, when, and how often. */
@DisplayName("Contract ending")
@PassesEveryFlow(of = "contract-ending")
class ContractEndingProcessTests extends ProductTests {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CustomerBooks books;

    @Autowired
    StaffDirectory staff;

    @Autowired
    Outbox outbox;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName(
            "ST-2 CS-2 CT-1 SN-1: whoever may buy and sales are warned days before the last one, in the desk's morning")
    void warnsBuyersAndSales(Desk desk) {
        LocalDate lastDay = LocalDate.of(2031, 3, 31);
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        Person buyer = fixtures.colleague(customer, Role.ADMINISTRATOR);
        Person member = fixtures.colleague(customer, Role.MEMBER);
        String sales = salesOf(desk);

        record(customer, "contract", lastDay);
        Job timer = jobsOf(desk, lastDay).get(0);
        assertThat(timer.getDuedate())
                .isEqualTo(java.util.Date.from(lastDay.minusDays(30)
                        .atTime(LocalTime.of(8, 0))
                        .atZone(desk.zone())
                        .toInstant()));
        assertThat(record(customer, "contract", lastDay)).isEqualTo(Kept.UNCHANGED);
        timeComes(desk, lastDay);

        assertThat(letters(desk, buyer.email(), "contract-ending"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.body())
                        .contains("31 March 2031", customer.account().name(), desk.mailbox()));
        assertThat(letters(desk, member.email(), "contract-ending")).isEmpty();
        assertThat(letters(desk, sales, "contracts-ending"))
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.body()).contains(customer.account().name(), buyer.name()));
        assertThat(instances(desk, lastDay)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName(
            "ST-2: a contract that is moved is warned of before its new last day only; one that another follows, not")
    void followsTheBooks(Desk desk) {
        LocalDate before = LocalDate.of(2032, 6, 30);
        LocalDate after = LocalDate.of(2033, 6, 30);
        DeskCustomer moved = fixtures.coveredCustomer(desk);
        Person movedBuyer = fixtures.colleague(moved, Role.KEY_CONTACT);
        DeskCustomer renewed = fixtures.coveredCustomer(desk);
        Person renewedBuyer = fixtures.colleague(renewed, Role.POWER_USER);
        record(moved, "contract", before);
        record(renewed, "contract", before);

        record(moved, "contract", after);
        books.contract(
                desk.id(),
                renewed.account().key(),
                "next",
                new Contract.Terms("standard", before.plusDays(1), after.plusYears(1), false));
        timeComes(desk, before);
        assertThat(letters(desk, movedBuyer.email(), "contract-ending")).isEmpty();

        timeComes(desk, after);
        assertThat(letters(desk, movedBuyer.email(), "contract-ending")).hasSize(1);
        assertThat(letters(desk, renewedBuyer.email(), "contract-ending")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName(
            "ST-2: what is recorded when the time has come is warned of at once, once for a last day; what is over, not")
    void warnsLateOfWhatIsRecordedLate(Desk desk) {
        LocalDate today = LocalDate.ofInstant(START, desk.zone());
        LocalDate lastDay = today.plusDays(29);
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        Person buyer = fixtures.colleague(customer, Role.ADMINISTRATOR);

        record(customer, "old", today.minusDays(1));
        assertThat(instances(desk, today.minusDays(1))).isEmpty();
        record(customer, "contract", lastDay);
        assertThat(jobsOf(desk, lastDay))
                .allMatch(job -> !job.getDuedate().toInstant().isAfter(START));
        timeComes(desk, lastDay);
        assertThat(letters(desk, buyer.email(), "contract-ending")).hasSize(1);

        books.contract(
                desk.id(),
                customer.account().key(),
                "contract",
                new Contract.Terms("another", FIRST_DAY, lastDay, false));
        timeComes(desk, lastDay);

        assertThat(letters(desk, buyer.email(), "contract-ending")).hasSize(1);
        assertThat(instances(desk, lastDay)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ST-2 ST-3: of many contracts that end on one day one process waits, and warns of them in short steps")
    void waitsOnceForAllOfADay(Desk desk) {
        LocalDate lastDay = LocalDate.of(2034, 12, 31);
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        Person buyer = fixtures.colleague(customer, Role.ADMINISTRATOR);
        String sales = salesOf(desk);
        record(customer, "contract", lastDay);
        for (int contract = 1; contract < 51; contract++) {
            record(customer, "many-" + contract, lastDay);
        }

        assertThat(instances(desk, lastDay)).hasSize(1);
        timeComes(desk, lastDay);

        assertThat(letters(desk, buyer.email(), "contract-ending")).hasSize(51);
        assertThat(letters(desk, sales, "contracts-ending")).hasSize(2);
    }

    private Kept record(DeskCustomer customer, String key, LocalDate lastDay) {
        return books.contract(
                customer.desk().id(),
                customer.account().key(),
                key,
                new Contract.Terms("standard", FIRST_DAY, lastDay, false));
    }

    /** Time moves to when whoever waits for a day is due, and everything there is to do is done. */
    private void timeComes(Desk desk, LocalDate lastDay) {
        for (List<Job> due = jobsOf(desk, lastDay); !due.isEmpty(); due = jobsOf(desk, lastDay)) {
            Job job = due.get(0);
            if (job.getDuedate() != null && job.getDuedate().toInstant().isAfter(clock.instant())) {
                clock.moveTo(job.getDuedate().toInstant().truncatedTo(ChronoUnit.SECONDS));
            }
            jobs.executeJob(job.getId());
        }
    }

    private List<Job> jobsOf(Desk desk, LocalDate lastDay) {
        return instances(desk, lastDay).stream()
                .flatMap(waiting -> jobs.createJobQuery().processInstanceId(waiting.getId()).list().stream())
                .toList();
    }

    private List<ProcessInstance> instances(Desk desk, LocalDate lastDay) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(desk.id() + "/" + lastDay)
                .list();
    }

    private List<OutgoingMail> letters(Desk desk, String recipient, String kind) {
        return outbox.latest(Set.of(desk.id()), 10_000).stream()
                .filter(mail ->
                        mail.recipient().equals(recipient) && mail.kind().equals(kind))
                .toList();
    }

    /** Somebody new of sales, so that only this test's letters are theirs. */
    private String salesOf(Desk desk) {
        String id = "sales." + java.util.UUID.randomUUID().toString().substring(0, 8);
        staff.hire(new StaffMember(id, "Seller", id + "@example.com", Set.of("sales"), Set.of(desk.id())), null);
        return id + "@example.com";
    }
}
