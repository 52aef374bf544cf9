package io.casewright.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.CountedStatements;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.process.CaseScenario;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

class StatementsPerReadingTests extends ApiTests {

    @Autowired
    CaseScenario scenario;

    /** The case, its promises with their ledgers, the answers behind them, whose case it is; who calls comes on top. */
    private static final int MOST_OF_RECEIPTS = 14;

    /** The case, its promises and their steps, its processes, their timers and what they watch. */
    private static final int MOST_OF_A_FORECAST = 16;

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    void asksAsOftenHoweverMuchIsOwed(Desk desk) {
        var customer = fixtures.coveredCustomer(desk);
        String number = aCase(customer);
        String path = "/api/cases/" + number;
        ApiScript engineer = asEngineerOf(desk);
        int receiptsOfOne = statements(engineer, path + "/promises");
        int forecastOfOne = statements(engineer, path + "/forecast");
        for (int answers = 0; answers < 5; answers++) {
            scenario.engineerDecides(CaseNumber.of(number), Map.of("outcome", "keep", "answer", "We look into it."));
        }

        int receipts = statements(engineer, path + "/promises");
        int forecast = statements(engineer, path + "/forecast");

        System.out.println("STATEMENTS per reading at " + desk.id() + ": case " + statements(engineer, path)
                + ", receipts " + receipts + ", forecast " + forecast);
        assertThat(receipts).isLessThanOrEqualTo(MOST_OF_RECEIPTS).isEqualTo(receiptsOfOne);
        assertThat(forecast).isLessThanOrEqualTo(MOST_OF_A_FORECAST).isLessThanOrEqualTo(forecastOfOne + 1);
    }

    private static int statements(ApiScript script, String path) {
        script.get(path);
        return CountedStatements.during(() -> script.get(path)).statements().size();
    }
}
