package io.casewright.portal;

import io.casewright.cases.InvalidInput.Problem;
import io.casewright.desk.Catalogue;
import io.casewright.desk.CatalogueItem;
import io.casewright.portal.FieldView.Choice;
import io.casewright.portal.FieldView.Kind;
import io.casewright.quote.LineDraft;
import io.casewright.quote.Pricing;
import io.casewright.quote.QuoteLineView;
import io.casewright.quote.QuoteVersionView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What sales fills in to price a quote. It works without scripts: there is always one empty line more, a line is removed
 * by its box, and what is chosen from the catalogue becomes a line when the draft is saved.
 *
 * @param edit how often the draft had been changed when it was read
 */
record PricingForm(int edit, List<Line> lines, FormView conditions) {

    private static final String CATALOGUE = "catalogue";
    private static final int MOST_LINES = 60;
    private static final List<Choice> UNITS =
            List.of(new Choice("hours", "hours"), new Choice("pieces", "pieces"), new Choice("years", "years"));

    PricingForm {
        lines = List.copyOf(lines);
    }

    static PricingForm of(QuoteVersionView draft, Catalogue catalogue) {
        List<Line> lines = new ArrayList<>();
        for (QuoteLineView line : draft.lines()) {
            lines.add(line(lines.size(), line.item(), values(lines.size(), line)));
        }
        lines.add(line(lines.size(), "", Map.of()));
        FormView conditions = conditions(catalogue)
                .filled(Map.of(
                        "discount",
                        draft.discount().signum() == 0 ? "" : QuoteSheetView.plain(draft.discount()),
                        "validityDays",
                        String.valueOf(draft.validityDays()),
                        "note",
                        draft.note(),
                        "taxNote",
                        draft.taxNote()));
        return new PricingForm(draft.edit(), lines, conditions);
    }

    /** The form as it was sent, with what is wrong in it. */
    static PricingForm refused(Map<String, String> sent, List<Problem> problems, Catalogue catalogue) {
        List<Problem> named = problems.stream()
                .map(problem -> new Problem(
                        problem.field().replaceFirst("^lines\\[(\\d+)]\\.(\\w+)$", "line-$1-$2"), problem.sentence()))
                .toList();
        List<Line> lines = new ArrayList<>();
        int count = count(sent);
        for (int at = 0; at < Math.max(1, count); at++) {
            Line line = line(at, sent.getOrDefault("line-" + at + "-item", ""), sent);
            String prefix = "line-" + at + "-";
            List<Problem> own = named.stream()
                    .filter(problem -> problem.field().startsWith(prefix))
                    .toList();
            lines.add(new Line(line.item(), line.form().refused(own)));
        }
        List<Problem> others = named.stream()
                .filter(problem -> !problem.field().startsWith("line-"))
                .toList();
        return new PricingForm(
                number(sent.get("edit")),
                lines,
                conditions(catalogue).filled(sent).refused(others));
    }

    /** With one sentence more that belongs to no field. */
    PricingForm saying(String fault) {
        return new PricingForm(edit, lines, conditions.saying(fault));
    }

    /** All parts of it, as they stand on the page. */
    Stream<FormView> forms() {
        return Stream.concat(lines.stream().map(Line::form), Stream.of(conditions));
    }

    /** What was sent, for the quote to take or refuse. */
    static Pricing read(Map<String, String> sent, Catalogue catalogue) {
        List<LineDraft> lines = new ArrayList<>();
        int count = count(sent);
        for (int at = 0; at < count; at++) {
            String prefix = "line-" + at + "-";
            boolean removed = "yes".equals(sent.get(prefix + "remove"));
            lines.add(
                    removed
                            ? new LineDraft("", "", "", "", "")
                            : new LineDraft(
                                    sent.get(prefix + "words"),
                                    sent.get(prefix + "item"),
                                    sent.get(prefix + "quantity"),
                                    sent.get(prefix + "unit"),
                                    sent.get(prefix + "price")));
        }
        catalogue
                .find(sent.getOrDefault(CATALOGUE, ""))
                .map(PricingForm::copied)
                .ifPresent(lines::add);
        return new Pricing(
                number(sent.get("edit")),
                lines,
                sent.get("discount"),
                sent.get("note"),
                sent.get("taxNote"),
                sent.get("validityDays"));
    }

    private static LineDraft copied(CatalogueItem item) {
        BigDecimal price = item.price();
        boolean hours = item.unit() == CatalogueItem.Unit.HOURS;
        return new LineDraft(
                item.name(),
                item.code(),
                hours ? "" : "1",
                hours ? "hours" : "pieces",
                price == null ? "" : price.toPlainString());
    }

    private static int count(Map<String, String> sent) {
        int count = 0;
        while (count < MOST_LINES && sent.containsKey("line-" + count + "-words")) {
            count++;
        }
        return count;
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : -1;
    }

    private static Map<String, String> values(int at, QuoteLineView line) {
        BigDecimal quantity = line.quantity();
        BigDecimal price = line.price();
        return Map.of(
                "line-" + at + "-words",
                line.words(),
                "line-" + at + "-unit",
                line.unit(),
                "line-" + at + "-quantity",
                quantity == null ? "" : QuoteSheetView.plain(quantity),
                "line-" + at + "-price",
                price == null ? "" : QuoteSheetView.plain(price));
    }

    private static Line line(int at, String item, Map<String, String> values) {
        String prefix = "line-" + at + "-";
        FormView form = FormView.of(
                        FieldView.of(Kind.LINE, prefix + "words", "What it is for")
                                .mandatory(false),
                        FieldView.of(Kind.LINE, prefix + "quantity", "Quantity").needed(FieldView.Need.SOMETIMES),
                        FieldView.of(Kind.SELECT, prefix + "unit", "Unit")
                                .offering(UNITS)
                                .mandatory(true),
                        FieldView.of(Kind.LINE, prefix + "price", "Price of one")
                                .needed(FieldView.Need.SOMETIMES))
                .filled(values.containsKey(prefix + "unit") ? values : Map.of(prefix + "unit", "hours"));
        return new Line(item, form);
    }

    private static FormView conditions(Catalogue catalogue) {
        return FormView.of(
                FieldView.of(Kind.SELECT, CATALOGUE, "Add from the catalogue")
                        .helped("It becomes a line, at today's price, when you save.")
                        .offering(catalogue.services().stream()
                                .map(item -> new Choice(item.code(), item.name()))
                                .toList()),
                FieldView.of(Kind.LINE, "discount", "Discount in percent").helped("Of the sum of all lines, 0 to 100."),
                FieldView.of(Kind.NUMBER, "validityDays", "Valid for how many days")
                        .helped("From the day it is sent, 1 to 365.")
                        .mandatory(true),
                FieldView.of(Kind.PARAGRAPH, "taxNote", "Tax note")
                        .helped("The customer reads it. Up to 500 characters."),
                FieldView.of(Kind.PARAGRAPH, "note", "Note").helped("The customer reads it. Up to 2,000 characters."));
    }

    /**
     * One line.
     *
     * @param item the catalogue's code it came from, or empty
     */
    record Line(String item, FormView form) {}
}
