package io.casewright.quote;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a version. Its price is a copy: another price list changes nothing.
 *
 * @param item the catalogue's code, or empty for what sales wrote
 * @param unit hours, pieces or years
 * @param quantity null in a draft until somebody says how much
 * @param price of one unit, with up to four decimals; null in a draft until somebody names it
 */
@Embeddable
record QuoteLine(
        String words,
        String item,
        String unit,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal price) {

    static final String HOURS = "hours";
    static final String PIECES = "pieces";
    static final String YEARS = "years";
}
