package io.casewright.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.promise.Promises;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What an engineer's words are worth. */
class EngineerWordsTests extends ProductTests {

    private static final Author EVE = Author.engineer("eve", "Eve");

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseFixtures cases;

    @Autowired
    SupportCases supportCases;

    @Autowired
    EngineerWords words;

    @Autowired
    Promises promises;

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("CH-15 ALL-4 A connected call is a first response, at the time at which it began")
    void keepsTheFirstResponseWhenACallBegan(Desk desk) {
        CaseNumber number = cases.aCase(fixtures.coveredCustomer(desk));
        Instant began = START.plus(Duration.ofMinutes(10));
        clock.moveBy(Duration.ofHours(200));

        words.talked(supportCases.get(number), EVE, began);

        assertThat(promises.of(number))
                .filteredOn(promise -> promise.kind().equals("first-response"))
                .allSatisfy(promise -> {
                    assertThat(promise.settledAt()).isEqualTo(began);
                    assertThat(promise.state()).isIn("kept", "met");
                    assertThat(promise.evidence()).contains("Eve");
                });
    }
}
