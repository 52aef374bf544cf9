package io.casewright.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something the desk sells that is not support (CH-12, CT-7, ST-10): what one reads about it, and what it costs now.
 *
 * @param code what policies, quotes and requests call it
 * @param price an hour's, or that of the whole, in the desk's currency; null where the licence price decides
 * @param link where one reads more about it
 * @param buyable whether customers may ask for it by themselves (CT-11); what they may not, engineers confirm as charged (ST-11)
 */
public record CatalogueItem(
        String code,
        String name,
        String description,
        Unit unit,
        @Nullable BigDecimal price,
        @Nullable String link,
        boolean buyable) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 500;
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(1_000_000);

    /** @throws IllegalArgumentException if it could not be sold so; the sentence names the service and the field */
    public CatalogueItem {
        require(
                code != null
                        && code.length() <= LONGEST_CODE
                        && CODE.matcher(code).matches(),
                "The code " + code + " of a service must be lower-case words joined by dashes, 40 characters at most.");
        require(fits(name, LONGEST_NAME), about(code, "needs a name of 100 characters at most."));
        require(fits(description, LONGEST_TEXT), about(code, "needs a description of 500 characters at most."));
        require(unit != null, about(code, "needs a unit: hours, fixed or licence-price."));
        require(
                (price == null) == (unit == Unit.LICENCE_PRICE),
                about(code, "needs a price for hours and fixed, and none for licence-price."));
        require(
                price == null || price.signum() > 0 && price.compareTo(HIGHEST) <= 0,
                about(code, "costs " + price + "; a price is more than 0 and 1,000,000 at most."));
        require(
                link == null || link.length() <= LONGEST_TEXT && link.matches("https://[^\\s\"<>]+"),
                about(code, "links to what is no https address."));
    }

    private static String about(@Nullable String code, String what) {
        return "The service " + code + " " + what;
    }

    private static boolean fits(@Nullable String text, int longest) {
        return text != null && !text.isBlank() && text.length() <= longest;
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }

    /** What its price is for. */
    public enum Unit {
        /** An hour of work. */
        @JsonProperty("hours")
        HOURS,
        /** The whole, once or for a year. */
        @JsonProperty("fixed")
        FIXED,
        /** A share of what the licence costs, which the policy sets. */
        @JsonProperty("licence-price")
        LICENCE_PRICE
    }
}
