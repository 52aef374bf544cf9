package io.casewright.quote;

import io.casewright.cases.InvalidInput.Problem;
import io.casewright.cases.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What sales makes of a draft, as it came from their page.
 *
 * @param edit how often the draft had been changed when they began
 * @param discount in percent of all lines, 0 to 100 with two decimals; empty for none
 * @param note what the customer reads below the lines
 * @param taxNote what the customer reads about taxes
 * @param validityDays 1 to 365 days from the day it is sent
 */
public record Pricing(
        int edit,
        List<LineDraft> lines,
        @Nullable String discount,
        @Nullable String note,
        @Nullable String taxNote,
        @Nullable String validityDays) {

    private static final int MOST_LINES = 50;
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TAX_NOTE = 500;
    private static final int LONGEST_ITEM = 40;
    private static final int LONGEST_VALIDITY = 365;
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);
    private static final BigDecimal DEAREST = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int QUANTITY_DECIMALS = 2;
    private static final int PRICE_DECIMALS = 4;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
    private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]{1,15})?");

    public Pricing {
        lines = List.copyOf(lines);
    }

    /** @throws io.casewright.cases.InvalidInput naming every field that cannot be taken */
    QuoteVersion.Priced read() {
        List<Problem> problems = new ArrayList<>();
        List<QuoteLine> read = new ArrayList<>();
        for (int index = 0; index < lines.size() && index <= MOST_LINES; index++) {
            if (!lines.get(index).blank()) {
                read.add(line("lines[" + index + "].", lines.get(index), problems));
            }
        }
        if (read.size() > MOST_LINES) {
            problems.add(new Problem("lines", "A quote has " + MOST_LINES + " lines at most."));
        }
        BigDecimal percent = number("discount", "The discount", discount, BigDecimal.ZERO, ALL, 2, problems);
        String text =
                Words.optional("note", "The note", note, Words.REASON, problems).orElse("");
        String tax = Words.optional("taxNote", "The tax note", taxNote, LONGEST_TAX_NOTE, problems)
                .orElse("");
        BigDecimal days = number(
                "validityDays",
                "The validity in days",
                validityDays,
                BigDecimal.ONE,
                BigDecimal.valueOf(LONGEST_VALIDITY),
                0,
                problems);
        if (days == null
                && problems.stream().noneMatch(problem -> problem.field().equals("validityDays"))) {
            problems.add(new Problem("validityDays", "Say for how many days the quote is valid."));
        }
        Words.refuse(problems);
        return new QuoteVersion.Priced(
                read, percent == null ? BigDecimal.ZERO : percent, text, tax, days == null ? 1 : days.intValue());
    }

    private static QuoteLine line(String field, LineDraft draft, List<Problem> problems) {
        String words = Words.line(field + "words", "What the line is for", draft.words(), LONGEST_LINE, problems);
        String item = draft.item() == null ? "" : draft.item().strip();
        if (!item.matches("[a-z0-9-]{0," + LONGEST_ITEM + "}")) {
            problems.add(new Problem(field + "item", "The catalogue has nothing of this code."));
        }
        String unit = Words.chosen(
                field + "unit",
                "The unit",
                draft.unit(),
                Set.of(QuoteLine.HOURS, QuoteLine.PIECES, QuoteLine.YEARS),
                problems);
        BigDecimal quantity = number(
                field + "quantity",
                "The quantity",
                draft.quantity(),
                BigDecimal.ZERO,
                MOST,
                QUANTITY_DECIMALS,
                problems);
        if (quantity != null && quantity.signum() == 0) {
            problems.add(new Problem(field + "quantity", "The quantity must be more than 0."));
        }
        BigDecimal price =
                number(field + "price", "The price", draft.price(), BigDecimal.ZERO, DEAREST, PRICE_DECIMALS, problems);
        return new QuoteLine(words, item, unit, quantity, price);
    }

    private static @Nullable BigDecimal number(
            String field,
            String label,
            @Nullable String text,
            BigDecimal least,
            BigDecimal most,
            int decimals,
            List<Problem> problems) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String written = text.strip();
        if (!NUMBER.matcher(written).matches() && !GROUPED.matcher(written).matches()) {
            problems.add(new Problem(field, label + " must be a number such as " + (decimals == 0 ? "30." : "12.5.")));
            return null;
        }
        BigDecimal number = new BigDecimal(written.replace(",", "")).stripTrailingZeros();
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            problems.add(new Problem(field, label + " must be from " + least + " to " + most + "."));
        } else if (number.scale() > decimals) {
            problems.add(new Problem(
                    field,
                    label + (decimals == 0 ? " must be a whole number." : " may have " + decimals + " decimals.")));
        }
        return number;
    }
}
