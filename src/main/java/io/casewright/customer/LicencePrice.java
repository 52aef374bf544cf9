package io.casewright.customer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * What a licence costs; shares of it are quoted (CT-5, ST-2).
 *
 * @param amount more than nothing, with as many decimals as the currency has
 * @param currency its code, such as {@code USD}
 */
public record LicencePrice(BigDecimal amount, String currency) {

    private static final BigDecimal HIGHEST = new BigDecimal("999999999");

    /** @throws IllegalArgumentException if there is no such currency, or nobody pays such an amount in it */
    public LicencePrice {
        int decimals = decimals(currency);
        if (amount.signum() <= 0 || amount.compareTo(HIGHEST) > 0) {
            throw new IllegalArgumentException("price must be more than 0 and 999,999,999 at most.");
        }
        if (amount.stripTrailingZeros().scale() > decimals) {
            throw new IllegalArgumentException("price has " + decimals + " decimals at most in " + currency + ".");
        }
        amount = amount.setScale(decimals, RoundingMode.UNNECESSARY);
    }

    private static int decimals(String code) {
        int decimals;
        try {
            decimals = Currency.getInstance(code).getDefaultFractionDigits();
        } catch (IllegalArgumentException unknown) {
            decimals = -1;
        }
        if (decimals < 0) {
            throw new IllegalArgumentException("currency must be a code such as USD.");
        }
        return decimals;
    }
}
