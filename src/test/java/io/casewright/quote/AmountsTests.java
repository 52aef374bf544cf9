package io.casewright.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What lines come to, cent by cent. */
class AmountsTests {

    @Test
    @DisplayName("CT-8: 19.995 three times is 59.99, because the line is rounded and not the price")
    void roundsTheLineAndNotThePrice() {
        Amounts amounts = Amounts.of("USD", List.of(line("3", "19.995")), BigDecimal.ZERO);

        assertThat(amounts.total()).isEqualTo(new BigDecimal("59.99"));
    }

    @Test
    @DisplayName("CT-8: half a cent is rounded up, in every line for itself")
    void roundsHalvesUpLineByLine() {
        Amounts amounts = Amounts.of(
                "USD", List.of(line("1", "0.005"), line("1", "0.005"), line("1", "0.0049")), BigDecimal.ZERO);

        assertThat(amounts.lines())
                .containsExactly(new BigDecimal("0.01"), new BigDecimal("0.01"), new BigDecimal("0.00"));
        assertThat(amounts.total()).isEqualTo(new BigDecimal("0.02"));
    }

    @Test
    @DisplayName("CT-8: a currency without minor units has none in any amount, one with three has three")
    void knowsWhatACurrencyCanPay() {
        Amounts yen = Amounts.of("JPY", List.of(line("3", "19.995")), new BigDecimal("10"));
        Amounts dinar = Amounts.of("BHD", List.of(line("3", "19.9995")), BigDecimal.ZERO);

        assertThat(yen.subtotal()).isEqualTo(new BigDecimal("60"));
        assertThat(yen.discount()).isEqualTo(new BigDecimal("6"));
        assertThat(yen.shown(yen.total())).isEqualTo("54 JPY");
        assertThat(dinar.shown(dinar.total())).isEqualTo("59.999 BHD");
    }

    @Test
    @DisplayName("CT-8: a discount is taken off the sum and rounded once; all of it leaves nothing")
    void takesTheDiscountOffTheSum() {
        List<QuoteLine> lines = List.of(line("1", "33.33"), line("1", "33.33"));

        Amounts third = Amounts.of("USD", lines, new BigDecimal("33.33"));
        Amounts all = Amounts.of("USD", lines, new BigDecimal("100"));

        assertThat(third.discount()).isEqualTo(new BigDecimal("22.22"));
        assertThat(third.total()).isEqualTo(new BigDecimal("44.44"));
        assertThat(all.total()).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    @DisplayName("CT-8: no line, and lines that are not priced yet, come to nothing")
    void addsNothingUp() {
        assertThat(Amounts.of("USD", List.of(), BigDecimal.TEN).total()).isEqualTo(new BigDecimal("0.00"));
        assertThat(Amounts.of("USD", List.of(line(null, "5"), line("5", null)), BigDecimal.ZERO)
                        .lines())
                .containsExactly(null, null);
    }

    @Test
    @DisplayName("CT-8: the largest quote there can be is exact to the cent, and readable")
    void countsTheLargestQuote() {
        List<QuoteLine> lines =
                IntStream.range(0, 50).mapToObj(i -> line("10000", "1000000")).toList();

        Amounts amounts = Amounts.of("USD", lines, new BigDecimal("0.01"));

        assertThat(amounts.shown(amounts.subtotal())).isEqualTo("500,000,000,000.00 USD");
        assertThat(amounts.shown(amounts.total())).isEqualTo("499,950,000,000.00 USD");
    }

    @Test
    @DisplayName("CT-5: 20 and 30 percent of a licence price are rounded as its currency is")
    void takesASharesOfALicencePrice() {
        assertThat(Amounts.share(new BigDecimal("1234.56"), new BigDecimal("20"), "USD"))
                .isEqualTo(new BigDecimal("246.91"));
        assertThat(Amounts.share(new BigDecimal("995"), new BigDecimal("30"), "JPY"))
                .isEqualTo(new BigDecimal("299"));
    }

    @Test
    @DisplayName("CT-8: whatever is sold, the lines add up to the subtotal and the total is what is left of it")
    void addsUp() {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            List<QuoteLine> lines = IntStream.range(0, 1 + random.nextInt(8))
                    .mapToObj(i -> new QuoteLine(
                            "x",
                            "",
                            "hours",
                            BigDecimal.valueOf(1 + random.nextInt(100_000), 2),
                            BigDecimal.valueOf(random.nextInt(10_000_000), 4)))
                    .toList();
            Amounts amounts = Amounts.of(
                    random.nextBoolean() ? "EUR" : "JPY", lines, BigDecimal.valueOf(random.nextInt(10_001), 2));
            BigDecimal sum = amounts.lines().stream().reduce(BigDecimal.ZERO, BigDecimal::add);

            assertThat(sum).as("seed %s, round %s", seed, round).isEqualByComparingTo(amounts.subtotal());
            assertThat(amounts.subtotal().subtract(amounts.discount())).isEqualByComparingTo(amounts.total());
            assertThat(amounts.total()).isBetween(BigDecimal.ZERO, amounts.subtotal());
        }
    }

    private static QuoteLine line(String quantity, String price) {
        return new QuoteLine(
                "x",
                "",
                "hours",
                quantity == null ? null : new BigDecimal(quantity),
                price == null ? null : new BigDecimal(price));
    }
}
