package io.casewright.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What accounting opens in a spreadsheet: whatever a customer is called, nothing of it calculates. */
class ChargeSheetTests {

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "  =1+1", "\t=1", "\r=1", "|x", "%x"})
    @DisplayName("CT-8: a cell that begins like a formula is text, whatever stands before it")
    void neutralisesFormulas(String company) {
        assertThat(ChargeSheet.text(company)).startsWith("\"'" + company.charAt(0));
    }

    @Test
    @DisplayName("CT-8: quotation marks, commas and line breaks stay in their cell")
    void keepsCellsApart() {
        assertThat(ChargeSheet.text("a\"b,c\nd")).isEqualTo("\"a\"\"b,c\nd\"");
        Instant at = Instant.parse("2026-11-18T15:00:00Z");
        ChargeView charge = new ChargeView(
                "ABC-1-Q1",
                1,
                "ABC-1",
                "A, B",
                "training",
                "Training",
                "charge",
                new BigDecimal("5.00"),
                "EUR",
                "",
                null,
                at);
        assertThat(ChargeSheet.of(List.of(charge)).lines().toList())
                .hasSize(2)
                .last()
                .isEqualTo(
                        "2026-11-18T15:00:00Z,\"ABC-1-Q1\",1,\"ABC-1\",\"A, B\",\"training\",\"Training\",\"charge\","
                                + "5.00,EUR,,\"\"");
    }
}
