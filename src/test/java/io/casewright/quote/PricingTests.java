package io.casewright.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.casewright.cases.InvalidInput;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sales may write into a draft. */
class PricingTests {

    private static final LineDraft GOOD = new LineDraft("Training", "", "2.5", "hours", "95");

    @ParameterizedTest(name = "{0} × {1} → {2}")
    @DisplayName("CT-8: a quantity or a price that cannot be meant is refused, and the field is named")
    @CsvSource({
        "0, 10, quantity",
        "-1, 10, quantity",
        "10001, 10, quantity",
        "99999999999999999999, 10, quantity",
        "1.001, 10, quantity",
        "1e3, 10, quantity",
        "NaN, 10, quantity",
        "one, 10, quantity",
        "1, -0.01, price",
        "1, 1000000.01, price",
        "1, 19.99501, price",
        "1, 10 USD, price"
    })
    void refusesWhatCannotBeMeant(String quantity, String price, String field) {
        InvalidInput refused = refused(
                new Pricing(0, List.of(GOOD, new LineDraft("x", "", quantity, "hours", price)), "", "", "", "30"));

        assertThat(refused.problems()).extracting(InvalidInput.Problem::field).containsExactly("lines[1]." + field);
    }

    @ParameterizedTest
    @DisplayName("CT-8: a discount is from 0 to 100 percent, and a validity from 1 to 365 days")
    @CsvSource({
        "100.01, 30, discount",
        "101, 30, discount",
        "-1, 30, discount",
        "1.005, 30, discount",
        "half, 30, discount",
        "'', 0, validityDays",
        "'', 366, validityDays",
        "'', 1.5, validityDays",
        "'', '', validityDays"
    })
    void refusesConditionsThatAreNone(String discount, String days, String field) {
        assertThat(refused(new Pricing(0, List.of(GOOD), discount, "", "", days))
                        .problems())
                .extracting(InvalidInput.Problem::field)
                .containsExactly(field);
    }

    @Test
    @DisplayName("CT-8: every wrong field is named at once, texts with control characters among them")
    void namesEveryWrongField() {
        LineDraft wrong = new LineDraft("two\nlines", "No Code!", "x", "days", "y");
        Pricing pricing = new Pricing(0, List.of(wrong), "x", "bell\u0007", "t".repeat(501), "x");

        assertThat(refused(pricing).problems())
                .extracting(InvalidInput.Problem::field)
                .containsExactlyInAnyOrder(
                        "lines[0].words",
                        "lines[0].item",
                        "lines[0].unit",
                        "lines[0].quantity",
                        "lines[0].price",
                        "discount",
                        "note",
                        "taxNote",
                        "validityDays");
    }

    @Test
    @DisplayName("CT-8: a line without words is left out, a quote of 51 lines is refused")
    void leavesEmptyLinesOut() {
        LineDraft empty = new LineDraft(" ", "", "", "hours", "");

        assertThat(new Pricing(0, List.of(GOOD, empty), null, null, null, "30")
                        .read()
                        .lines())
                .hasSize(1);
        assertThat(refused(new Pricing(0, Collections.nCopies(51, GOOD), "", "", "", "30"))
                        .problems())
                .extracting(InvalidInput.Problem::field)
                .containsExactly("lines");
    }

    @Test
    @DisplayName("CT-8: thousands may be grouped, and markup stays the text it is")
    void readsWhatPeopleWrite() {
        QuoteLine line = new Pricing(
                        0, List.of(new LineDraft("<b>${1+1}</b>", "", "1", "pieces", "12,000.50")), "0", "", "", "30")
                .read()
                .lines()
                .get(0);

        assertThat(line.price()).isEqualByComparingTo("12000.50");
        assertThat(line.words()).isEqualTo("<b>${1+1}</b>");
    }

    private static InvalidInput refused(Pricing pricing) {
        return catchThrowableOfType(InvalidInput.class, pricing::read);
    }
}
