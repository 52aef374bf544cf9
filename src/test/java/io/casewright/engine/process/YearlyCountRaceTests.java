package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.cases.YearlyCount;
import io.casewright.cases.YearlyCounts;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.desk.IntakeFact;
import io.casewright.policy.Question;
import io.casewright.policy.RecordedAnswers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two engineers count for one company at once, each in a case of their own. */
@DisplayName("Counting, by two at once")
class YearlyCountRaceTests extends ProductTests {

    private static final String COUNTED_EACH = "3";

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseScenario scenario;

    @Autowired
    YearlyCounts counts;

    @Autowired
    RecordedAnswers answers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @AfterEach
    void goesHome() {
        other.shutdown();
    }

    static List<Desk> counting() {
        return DeskFixtures.desks().stream()
                .filter(desk -> desk.counted().stream().anyMatch(fact -> fact.countedAs() != null))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("counting")
    @DisplayName("CT-6: who counts second waits for the first, and the policy is asked with the sum of both")
    void countsBoth(Desk desk) throws Exception {
        List<CaseNumber> oneByOne = twoCases(desk);
        oneByOne.forEach(number -> count(desk, number));
        List<CaseNumber> atOnce = twoCases(desk);

        Future<?> second = transaction.execute(status -> {
            count(desk, atOnce.get(0));
            return SomebodyElse.waitingToo(database, other, () -> count(desk, atOnce.get(1)));
        });
        second.get();

        assertThat(atOnce).allSatisfy(number -> assertThat(total(desk, number)).isEqualTo(6));
        assertThat(scope(atOnce.get(0))).isEqualTo(scope(oneByOne.get(0)));
        assertThat(scope(atOnce.get(1)))
                .isEqualTo(scope(oneByOne.get(1)))
                .as("together it is more than support includes")
                .isNotEqualTo(scope(atOnce.get(0)));
    }

    private List<CaseNumber> twoCases(Desk desk) {
        DeskCustomer customer = fixtures.customer(
                desk,
                example -> example.facts().get(String.valueOf(counted(desk).countedAs())) instanceof Number);
        return List.of(scenario.submitted(customer), scenario.submitted(customer));
    }

    private void count(Desk desk, CaseNumber number) {
        scenario.engineerDecides(
                number, Map.of("outcome", "count", "counted", counted(desk).name(), "countedNumber", COUNTED_EACH));
    }

    private static IntakeFact counted(Desk desk) {
        return desk.counted().stream()
                .filter(fact -> fact.countedAs() != null)
                .findFirst()
                .orElseThrow();
    }

    private long total(Desk desk, CaseNumber number) {
        return counts.of(scenario.caseOf(number), desk).stream()
                .filter(count -> count.fact().equals(counted(desk).countedAs()))
                .mapToLong(YearlyCount::total)
                .sum();
    }

    private String scope(CaseNumber number) {
        return answers.latest(number, Question.SCOPE).orElseThrow().toString();
    }
}
