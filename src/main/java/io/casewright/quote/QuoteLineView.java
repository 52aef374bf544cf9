package io.casewright.quote;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line as it is read.
 *
 * @param item the catalogue's code, or empty
 * @param unit hours, pieces or years
 * @param quantity null in a draft where it is still missing
 * @param price of one unit, in the quote's currency; null in a draft where it is still missing
 * @param amount quantity times price, rounded; null where one of them is missing
 */
public record QuoteLineView(
        String words,
        String item,
        String unit,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal price,
        @Nullable BigDecimal amount) {}
