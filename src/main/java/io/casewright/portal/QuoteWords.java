package io.casewright.portal;

import io.casewright.desk.Desk;
import io.casewright.quote.QuoteState;
import io.casewright.quote.QuoteVersionView;
import io.casewright.quote.QuoteView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What our pages say about where a quote stands. */
final class QuoteWords {

    private QuoteWords() {}

    static String forCustomers(QuoteState state) {
        return switch (state) {
            case DRAFT, APPROVAL, READY -> "Being prepared";
            case SENT -> "Waiting for you";
            default -> Wording.capitalised(state.word());
        };
    }

    static String forStaff(QuoteState state) {
        return switch (state) {
            case DRAFT -> "Being priced";
            case APPROVAL -> "Waiting for approval";
            case READY -> "Ready to be sent";
            case SENT -> "With the customer";
            default -> Wording.capitalised(state.word());
        };
    }

    static String of(QuoteState state, boolean staff) {
        return staff ? forStaff(state) : forCustomers(state);
    }

    static String tone(QuoteState state) {
        return switch (state) {
            case DRAFT, APPROVAL, READY -> "open";
            case SENT -> "wait";
            case ACCEPTED, CHARGED -> "good";
            case DECLINED, EXPIRED, WITHDRAWN -> "bad";
            case REPLACED -> "quiet";
        };
    }

    /** What a customer is told above the version they read. */
    static List<String> standing(QuoteView quote, QuoteVersionView version, Desk desk, boolean answers) {
        String ended = ended(version, desk);
        return switch (version.state()) {
            case SENT ->
                List.of(
                        "This quote is valid "
                                + QuoteSheetView.of(quote, version, desk).valid() + ".",
                        answers
                                ? "You may accept or decline it below."
                                : "Only " + quote.buyers() + " may accept or decline it.");
            case REPLACED ->
                List.of(
                        "This version is replaced and cannot be accepted any more.",
                        newer(quote, version) == null
                                ? "A new version is being prepared."
                                : "There is a newer version.");
            case ACCEPTED ->
                List.of("Accepted by " + version.endedBy() + ", as “" + version.typedName() + "”, on " + ended
                        + ". We get in touch about it in the case.");
            case CHARGED ->
                List.of(
                        "Charged on " + ended + ". It was agreed on with what you bought, so you need not accept it.",
                        "Ask below if something about it is not right.");
            case DECLINED -> List.of("Declined by " + version.endedBy() + " on " + ended + ": " + version.endWords());
            case EXPIRED ->
                List.of("This quote has expired and cannot be accepted any more. Ask below if you want a new one.");
            case WITHDRAWN ->
                List.of(
                        "We withdrew this quote on " + ended + ". It cannot be accepted any more.",
                        String.valueOf(version.endWords()));
            default -> List.of("This version has not been sent.");
        };
    }

    /** The newest version that was sent after this one, or null. */
    static @Nullable Integer newer(QuoteView quote, QuoteVersionView version) {
        return quote.versions().stream()
                .filter(other ->
                        other.version() > version.version() && !other.state().internal())
                .map(QuoteVersionView::version)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static String ended(QuoteVersionView version, Desk desk) {
        Instant at = version.endedAt();
        return at == null ? "" : QuoteSheetView.day(desk, at);
    }

    /** What sales does next. */
    static String next(QuoteState state) {
        return switch (state) {
            case DRAFT -> "Price it here and save; send it with its task in Tasklist.";
            case APPROVAL -> "A second person approves it, or not, with its task in Tasklist.";
            case READY -> "It is about to be sent.";
            case SENT -> "The customer has it. It can be priced again or withdrawn.";
            case ACCEPTED -> "It is an order: what was promised is delivered now.";
            case CHARGED -> "It is on the list of charges.";
            default -> "Nothing more comes of it.";
        };
    }

    static String step(String kind) {
        return switch (kind) {
            case "requested" -> "Asked for";
            case "estimated" -> "Estimated by the policy";
            case "priced" -> "Priced";
            case "submitted" -> "Done with pricing";
            case "refused" -> "Not approved";
            case "revised" -> "Priced again";
            case "exchanged" -> "Changed to another service";
            case "asked" -> "Question asked";
            default -> Wording.capitalised(kind);
        };
    }
}
