package io.casewright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.customer.Contract;
import io.casewright.customer.CustomerBooks;
import io.casewright.desk.Desk;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is waited for after a restart. */
class ContractProcessTests extends ProductTests {

    private static final LocalDate LAST_DAY = LocalDate.of(2035, 5, 31);

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CustomerBooks books;

    @Autowired
    ContractProcess process;

    @Autowired
    RuntimeService runtime;

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName(
            "ST-2: contracts recorded before anybody waited for their end are waited for after a start, and once only")
    void catchesUpAtStart(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        books.contract(
                desk.id(),
                customer.account().key(),
                "contract",
                new Contract.Terms("standard", LocalDate.of(2020, 1, 1), LAST_DAY, false));
        waiting(desk).forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "as if it had never begun"));

        process.catchUp();
        process.catchUp();

        assertThat(waiting(desk))
                .singleElement()
                .satisfies(instance ->
                        assertThat(instance.getTenantId()).isEqualTo(desk.id().value()));
    }

    private List<ProcessInstance> waiting(Desk desk) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(desk.id() + "/" + LAST_DAY)
                .list();
    }
}
