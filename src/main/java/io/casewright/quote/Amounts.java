package io.casewright.quote;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import javax.money.MonetaryOperator;
import javax.money.RoundingQueryBuilder;
import org.javamoney.moneta.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of a quote come to. Each line is rounded to what the currency can pay, halves up, and then added, so
 * that whoever adds up the paper gets what is to be paid.
 *
 * @param currency its code
 * @param lines of each line, in their order; null for a line without quantity or price
 * @param discount taken off the subtotal
 */
public record Amounts(
        String currency, List<@Nullable BigDecimal> lines, BigDecimal subtotal, BigDecimal discount, BigDecimal total) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FINEST = 4;

    /** @param discountPercent 0 to 100 */
    static Amounts of(String currency, List<QuoteLine> lines, BigDecimal discountPercent) {
        List<@Nullable BigDecimal> rounded = new ArrayList<>();
        MonetaryAmount subtotal = Money.of(BigDecimal.ZERO, currency);
        for (QuoteLine line : lines) {
            BigDecimal quantity = line.quantity();
            BigDecimal price = line.price();
            if (quantity == null || price == null) {
                rounded.add(null);
            } else {
                MonetaryAmount amount =
                        Money.of(price, currency).multiply(quantity).with(rounding(currency));
                rounded.add(plain(amount));
                subtotal = subtotal.add(amount);
            }
        }
        MonetaryAmount discount =
                subtotal.multiply(discountPercent).divide(HUNDRED).with(rounding(currency));
        return new Amounts(currency, rounded, plain(subtotal), plain(discount), plain(subtotal.subtract(discount)));
    }

    /** A share of a price, such as 20 percent of the licence's (CT-5), rounded as the currency is. */
    static BigDecimal share(BigDecimal price, BigDecimal percent, String currency) {
        return plain(Money.of(price, currency).multiply(percent).divide(HUNDRED).with(rounding(currency)));
    }

    private static MonetaryOperator rounding(String currency) {
        return Monetary.getRounding(RoundingQueryBuilder.of()
                .setCurrency(Monetary.getCurrency(currency))
                .set(RoundingMode.HALF_UP)
                .build());
    }

    private static BigDecimal plain(MonetaryAmount amount) {
        int digits = amount.getCurrency().getDefaultFractionDigits();
        return amount.getNumber().numberValueExact(BigDecimal.class).setScale(digits, RoundingMode.HALF_UP);
    }

    /** As people read it, such as {@code 1,234.50 USD}. */
    public String shown(BigDecimal amount) {
        return shown(amount, currency);
    }

    /** The same in a currency. */
    public static String shown(BigDecimal amount, String currency) {
        return grouped(amount, currency) + " " + currency;
    }

    /** The same without the currency; a price of a unit keeps the decimals it has. */
    public String grouped(BigDecimal amount) {
        return grouped(amount, currency);
    }

    private static String grouped(BigDecimal amount, String currency) {
        int digits = Monetary.getCurrency(currency).getDefaultFractionDigits();
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(Math.max(digits, FINEST));
        return format.format(amount);
    }
}
