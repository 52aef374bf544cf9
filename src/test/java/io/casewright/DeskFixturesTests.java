package io.casewright;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.customer.Customers;
import io.casewright.customer.Standing;
import io.casewright.desk.Desk;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

class DeskFixturesTests extends ProductTests {

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    Customers customers;

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    void findsSomebodyCoveredAndSomebodyWhoIsNotAtEveryDesk(Desk desk) {
        DeskCustomer covered = fixtures.coveredCustomer(desk);
        DeskCustomer uncovered = fixtures.uncoveredCustomer(desk);

        assertThat(covered.intake("api").keySet())
                .isSubsetOf(
                        desk.intakeBy("api").stream().map(asked -> asked.name()).toList());
        assertStanding(covered);
        assertStanding(uncovered);
        assertThat(covered.person().id()).isNotEqualTo(uncovered.person().id());
    }

    private void assertStanding(DeskCustomer customer) {
        Desk desk = customer.desk();
        Standing standing = customers.standing(
                customer.person().id(),
                customer.account().id(),
                desk.product(),
                LocalDate.ofInstant(clock.instant(), desk.zone()));
        var facts = customer.example().facts();

        assertThat(standing.accountKind()).isEqualTo(facts.get("accountKind"));
        assertThat(standing.role()).isEqualTo(facts.get("role"));
        assertThat(standing.contractState()).isEqualTo(facts.get("contractState"));
        assertThat(standing.licence()).isEqualTo(facts.get("licence"));
        assertThat(standing.trialState()).isEqualTo(facts.get("trialState"));
    }
}
