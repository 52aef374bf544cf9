package io.casewright.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.casewright.time.Allowance.Unit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowanceTests {

    @ParameterizedTest
    @CsvSource({
        "elapsed-minutes, ELAPSED_MINUTES",
        "elapsed-hours, ELAPSED_HOURS",
        "service-minutes, SERVICE_MINUTES",
        "service-hours, SERVICE_HOURS",
        "business-days, BUSINESS_DAYS",
        "calendar-days, CALENDAR_DAYS",
    })
    @DisplayName("ALL-3 Policies name six units")
    void readsTheUnitsOfPolicies(String name, Unit unit) {
        assertThat(Allowance.of(3, name, true)).isEqualTo(new Allowance(3, unit, true));
        assertThat(unit).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hours", "ELAPSED_HOURS", "elapsed hours", "${days}"})
    @DisplayName("ALL-3 Another unit is refused with the names of all")
    void refusesOtherUnits(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allowance.of(3, name, false))
                .withMessageStartingWith("unit: '" + name + "'")
                .withMessageContaining("calendar-days");
    }

    @ParameterizedTest
    @EnumSource(Unit.class)
    @DisplayName("ALL-3 An allowance is at least one and at most ten years of its unit")
    void refusesNothingAndTooMuch(Unit unit) {
        for (long amount : new long[] {Long.MIN_VALUE, -1, 0, 5_256_001, Long.MAX_VALUE}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Allowance(amount, unit, false))
                    .withMessageStartingWith("allowance: " + amount + " is not from 1 to ");
        }
    }

    @Test
    @DisplayName("ALL-4 An allowance says whether reaching it breaks the promise")
    void saysWhetherItIsStrict() {
        assertThat(Allowance.of(2, "service-hours", false)).hasToString("within 2 service-hours");
        assertThat(Allowance.of(30, "elapsed-minutes", true)).hasToString("less than 30 elapsed-minutes");
    }
}
