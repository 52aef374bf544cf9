package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.cases.Author;
import io.casewright.cases.CaseNotFound;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.SpokenWords;
import io.casewright.cases.Viewer;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.WatchesOfCase;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What an engineer promises in the answer form is a promise like any other. */
class SpokenPromiseTests extends ProductTests {

    private static final String DESKS = "io.casewright.DeskFixtures#desks";
    private static final Author TARA = Author.engineer("tara", "Tara");

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseScenario scenario;

    @Autowired
    Promises promises;

    @Autowired
    SpokenWords spoken;

    @Autowired
    WatchesOfCase watching;

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("ALL-4: it is due when the engineer said, watched, and kept when they say that it is done")
    void isKeptInTime(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = promised(desk, customer, Duration.ofHours(30));
        PromiseView promise = only(number);
        assertThat(promise.subject()).isEqualTo("A patched build");
        assertThat(promise.owner()).isEqualTo(CaseScenario.ENGINEER);
        assertThat(Duration.between(clock.instant(), promise.dueAt()))
                .isBetween(Duration.ofHours(29), Duration.ofHours(31));
        clock.moveBy(Duration.ofHours(20));
        watching.beginDue(number);
        assertThat(scenario.instances(number, "escalate")).isPositive();

        spoken.keep(number, staff(desk), TARA, String.valueOf(promise.id()), "Build 9124 is there.");

        assertThat(only(number).state()).isEqualTo("kept");
        assertThatThrownBy(() -> spoken.keep(number, staff(desk), TARA, String.valueOf(promise.id()), "Again."))
                .isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("ALL-4: it breaks by silence, also while the customer is asked")
    void breaksBySilence(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = promised(desk, customer, Duration.ofHours(30));
        scenario.engineerAsks(number);

        clock.moveBy(Duration.ofHours(40));

        assertThat(only(number).state()).isEqualTo("broken");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "A patch, -, promisedBy",
                "-, 2040-11-25 14:30, promisedWhat",
                "A patch, tomorrow, promisedBy",
                "A patch, 2001-11-25 14:30, promisedBy",
                "A patch, 2040-11-25 14:30, promisedBy",
                "A patch, 2026-02-30 14:30, promisedBy",
            })
    @DisplayName("What is no promise is refused by the name of its field, and the case is as it was")
    void refusesWhatIsNoPromise(String what, String by, String field) {
        Desk desk = DeskFixtures.desks().get(0);
        CaseNumber number = scenario.submitted(fixtures.coveredCustomer(desk));
        Map<String, Object> form = new HashMap<>(Map.of("outcome", "keep", "answer", "We look into it."));
        form.put("promisedWhat", what);
        form.put("promisedBy", by);

        assertThatThrownBy(() -> scenario.engineerDecides(number, form))
                .rootCause()
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput.Problem::field)
                                .contains(field));
        assertThat(promises.of(number)).allMatch(PromiseView::unsettled);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("Nobody but staff of the desk says that it is kept, and only of what was promised on this case")
    void isKeptByStaffOfTheDesk(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = promised(desk, customer, Duration.ofHours(30));
        CaseNumber other = scenario.submitted(customer);
        String id = String.valueOf(only(number).id());

        assertThatThrownBy(() -> spoken.keep(number, CaseScenario.viewer(customer), TARA, id, "Done."))
                .isInstanceOf(CaseNotFound.class);
        for (String wrong : List.of("nonsense", "", "00000000-0000-0000-0000-000000000000")) {
            assertThatThrownBy(() -> spoken.keep(number, staff(desk), TARA, wrong, "Done."))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> spoken.keep(other, staff(desk), TARA, id, "Done."))
                .isInstanceOf(InvalidInput.class);

        assertThat(only(number).state()).isEqualTo("open");
    }

    private CaseNumber promised(Desk desk, DeskCustomer customer, Duration in) {
        CaseNumber number = scenario.submitted(customer);
        LocalDateTime by =
                LocalDateTime.ofInstant(clock.instant().plus(in), desk.zone()).truncatedTo(ChronoUnit.MINUTES);
        scenario.engineerDecides(
                number,
                Map.of(
                        "outcome", "keep",
                        "answer", "We build a patch.",
                        "promisedWhat", "A patched build",
                        "promisedBy", by.toString()));
        return number;
    }

    private PromiseView only(CaseNumber number) {
        List<PromiseView> given = promises.of(number).stream()
                .filter(promise -> promise.isA(PromiseKind.SPOKEN))
                .toList();
        assertThat(given).hasSize(1);
        return given.get(0);
    }

    private static Viewer.Staff staff(Desk desk) {
        return new Viewer.Staff("tara", "Tara", Set.of(desk.id()));
    }
}
