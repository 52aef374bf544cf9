package io.casewright.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the year of a contract begins in which a day lies. */
class ContractYearTests {

    @ParameterizedTest(name = "begun {0}, on {1}")
    @CsvSource({
        "2023-11-19, 2026-11-18, 2025-11-19",
        "2023-11-19, 2026-11-19, 2026-11-19",
        "2026-03-01, 2026-03-01, 2026-03-01",
        "2026-03-01, 2027-02-28, 2026-03-01",
        "2026-12-31, 2027-01-01, 2026-12-31",
        "2024-02-29, 2025-02-28, 2024-02-29",
        "2024-02-29, 2025-03-01, 2025-03-01",
        "2024-02-29, 2028-02-28, 2027-03-01",
        "2024-02-29, 2028-02-29, 2028-02-29",
        "2000-02-29, 2101-03-01, 2101-03-01"
    })
    @DisplayName("CT-6: a contract year begins on the day of the first, after a leap day on 1 March")
    void beginsOnItsFirstDay(LocalDate firstDay, LocalDate day, LocalDate begun) {
        assertThat(new Contract.Terms("plan", firstDay, null, false).yearOf(day))
                .isEqualTo(begun);
    }
}
