package io.casewright.policy.lab;

import io.casewright.desk.CatalogueItem;
import io.casewright.desk.CatalogueItem.Unit;
import io.casewright.desk.Desk;
import io.casewright.policy.QuotedLine;
import io.casewright.policy.Recommendation;
import io.casewright.policy.lab.PolicyText.Rule;
import io.casewright.policy.lab.PolicyText.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is quoted can be reckoned and is sold, on terms that can be kept; what is recommended can be read. */
final class SoldServices {

    private static final int WHOLE = 100;
    private static final int LONGEST_DAYS = 366;
    private static final int LONGEST_LINE = 200;

    /** What the price of a service must be for, so that a line can be reckoned from it. */
    private static final Map<String, Unit> PRICED_BY = Map.of(
            QuotedLine.Basis.HOURS.word(), Unit.HOURS,
            QuotedLine.Basis.FIXED.word(), Unit.FIXED,
            QuotedLine.Basis.LICENCE_PRICE.word(), Unit.LICENCE_PRICE,
            QuotedLine.Basis.LAPSED_TIME.word(), Unit.LICENCE_PRICE);

    private final PolicyDraft draft;

    SoldServices(PolicyDraft draft) {
        this.draft = draft;
    }

    void check(Complaints complaints) {
        Table quote = draft.text().table(QuotedLine.DECISION);
        quote.rules().forEach(rule -> reckons(quote, rule, complaints));
        asksForWhatIsSold(complaints);
        Table terms = draft.text().table("quoteTerms");
        terms.rules().forEach(rule -> canBeKept(terms, rule, complaints));
        Table recommendation = draft.text().table(Recommendation.DECISION);
        recommendation.rules().forEach(rule -> canBeRead(recommendation, rule, complaints));
    }

    private void reckons(Table quote, Rule rule, Complaints complaints) {
        String code = String.valueOf(quote.answer(rule, "quoteItem"));
        String basis = String.valueOf(quote.answer(rule, "quoteBasis"));
        Optional<CatalogueItem> item = draft.desk().catalogue().find(code);
        complaints.unless(
                item.isPresent(),
                rule.id(),
                "The service " + code + " is not sold.",
                "Name one of " + codes() + ", or add it to the services of desk.yaml.");
        complaints.unless(
                item.isEmpty() || item.get().unit() == PRICED_BY.get(basis),
                rule.id(),
                "The price of " + code + " is not for " + basis + ".",
                "Quote it by the unit that desk.yaml names for it.");
        long percent = number(quote, rule, "quotePercent");
        boolean share = PRICED_BY.get(basis) == Unit.LICENCE_PRICE;
        complaints.unless(
                share ? 0 < percent && percent <= WHOLE : percent == 0,
                rule.id(),
                "It quotes " + percent + " % by " + basis + ".",
                "Write 1 to 100 % of the licence price a year, and 0 for a service with a price of its own.");
        String words = String.valueOf(quote.answer(rule, "quoteLine"));
        complaints.unless(
                !words.isBlank() && words.length() <= LONGEST_LINE,
                rule.id(),
                "The line has no words, or more than fit on it.",
                "Write what the customer reads, " + LONGEST_LINE + " characters at most.");
    }

    /** A misspelt code would match nothing, silently; and what is sold is quoted by some rule. */
    private void asksForWhatIsSold(Complaints complaints) {
        List<String> asked = InterestingValues.wordsIn(draft.text().testsOf("service"));
        complaints.unless(
                codes().containsAll(asked),
                QuotedLine.DECISION,
                "A rule looks at a service that is not sold: " + asked + ".",
                "Name some of " + codes() + ", or add it to the services of desk.yaml.");
        List<String> quoted = InterestingValues.wordsIn(draft.text().testsOf(QuotedLine.DECISION, "service"));
        complaints.unless(
                quoted.containsAll(codes()),
                QuotedLine.DECISION,
                "Not all that is sold is quoted: " + codes() + ".",
                "Write a rule for each service of desk.yaml, or remove it there.");
    }

    private static void canBeKept(Table terms, Rule rule, Complaints complaints) {
        long validity = number(terms, rule, "quoteValidityDays");
        long reminder = number(terms, rule, "quoteReminderDays");
        complaints.unless(
                0 <= reminder && reminder < validity && validity <= LONGEST_DAYS,
                rule.id(),
                "A quote is valid for " + validity + " days, with a reminder " + reminder + " days before the end.",
                "Let it be valid for " + LONGEST_DAYS + " days at most, and the reminder come after it was sent.");
        long limit = number(terms, rule, "quoteDiscountLimit");
        complaints.unless(
                limit <= WHOLE,
                rule.id(),
                "A discount of " + limit + " % is more than the whole price.",
                "Write 0 to 100 %.");
    }

    private void canBeRead(Table recommendation, Rule rule, Complaints complaints) {
        String label = String.valueOf(recommendation.answer(rule, "recommendedLink"));
        List<String> links = draft.desk().links().stream().map(Desk.Link::label).toList();
        complaints.unless(
                links.contains(label),
                rule.id(),
                "The desk has no link called " + label + ".",
                "Name one of " + links + ", or add it to the links of desk.yaml.");
    }

    private List<String> codes() {
        return draft.desk().catalogue().services().stream()
                .map(CatalogueItem::code)
                .toList();
    }

    private static long number(Table table, Rule rule, String output) {
        return Long.parseLong(String.valueOf(table.answer(rule, output)));
    }
}
