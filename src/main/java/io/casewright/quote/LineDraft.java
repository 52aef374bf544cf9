package io.casewright.quote;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line as it came from the page of sales. A line in which nothing was written is left out.
 *
 * @param words what the customer reads, one line of up to 500 characters
 * @param item the catalogue's code, if the line came from there
 * @param quantity more than 0 and up to 10,000, with two decimals
 * @param unit hours, pieces or years
 * @param price of one unit, 0 to 1,000,000 with four decimals
 */
public record LineDraft(
        @Nullable String words,
        @Nullable String item,
        @Nullable String quantity,
        @Nullable String unit,
        @Nullable String price) {

    boolean blank() {
        return Stream.of(words, quantity, price).allMatch(text -> text == null || text.isBlank());
    }
}
