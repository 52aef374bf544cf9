package io.casewright.cases;

import io.casewright.cases.CallRules.Terms;
import io.casewright.cases.InvalidInput.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an engineer decided about a call, as it came from the form (CH-14, CH-15).
 *
 * @param decision {@code arrange}, {@code more-information}, {@code not-necessary} or {@code hand-back}
 * @param reason why not, or what we want to know first; the customer reads it
 * @param purpose what the call is for; left empty, what is known of it already stands
 * @param way {@code booking}, {@code direct} or {@code phone}
 * @param link that starts a call without booking
 * @param number where we call
 * @param at when: the time a customer told us, or the one agreed; empty for a booking to be made or a call at once
 */
public record CallDecision(
        @Nullable String decision,
        @Nullable String reason,
        @Nullable String purpose,
        @Nullable String agenda,
        @Nullable String preparation,
        @Nullable String way,
        @Nullable String link,
        @Nullable String number,
        @Nullable String at) {

    static final int PURPOSE = 1_000;

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{4,29}");

    /** @throws InvalidInput naming every field that does not fit */
    Read read(Terms terms) {
        List<Problem> problems = new ArrayList<>();
        Choice choice = Choice.of(decision);
        if (choice == null) {
            throw new InvalidInput("callDecision", "Choose what is decided about the call.");
        }
        String why =
                choice.needsReason() ? Words.required("callReason", "The reason", reason, Words.REASON, problems) : "";
        CallInvitation invitation = choice == Choice.ARRANGE ? invitation(terms, problems) : null;
        CallSlot slot = choice == Choice.ARRANGE ? slot(terms, problems) : null;
        Words.refuse(problems);
        return new Read(choice, why, invitation, slot);
    }

    private @Nullable CallInvitation invitation(Terms terms, List<Problem> problems) {
        if (!terms.offer().offered()) {
            problems.add(new Problem("callDecision", terms.offer().reason()));
            return null;
        }
        String what = Words.optional("callPurpose", "The purpose", purpose, PURPOSE, problems)
                .orElse(terms.purpose());
        if (what.isEmpty()) {
            problems.add(new Problem("callPurpose", "The purpose is missing: no call without one."));
        }
        CallWay chosen = CallWay.of(way);
        if (chosen == null) {
            problems.add(new Problem("callWay", "Choose how the call comes about."));
            return null;
        }
        return new CallInvitation(
                what,
                Words.optional("callAgenda", "The agenda", agenda, Words.REASON, problems)
                        .orElse(""),
                Words.optional("callPreparation", "The list", preparation, Words.REASON, problems)
                        .orElse(""),
                chosen,
                link(chosen, terms, problems),
                chosen == CallWay.PHONE ? number(terms, problems) : null,
                terms.offer().limitMinutes());
    }

    private @Nullable String link(CallWay chosen, Terms terms, List<Problem> problems) {
        if (chosen == CallWay.BOOKING) {
            if (terms.bookingLink() == null) {
                problems.add(new Problem("callWay", "This desk has no booking page: send a link or call by phone."));
            }
            return terms.bookingLink();
        }
        if (!terms.offer().withoutBooking()) {
            problems.add(new Problem(
                    "callWay", "The policy keeps calls without booking for emergencies: send the booking link."));
        }
        return chosen == CallWay.DIRECT ? CallLink.read("callLink", link, problems) : null;
    }

    private String number(Terms terms, List<Problem> problems) {
        String given = number == null || number.isBlank() ? terms.number() : number.strip();
        if (given == null || !PHONE.matcher(given).matches()) {
            problems.add(new Problem(
                    "callNumber", "Give the number on which we call, with the country code, like +1 312 555 0100."));
            return "";
        }
        return given;
    }

    private @Nullable CallSlot slot(Terms terms, List<Problem> problems) {
        if (at == null || at.isBlank()) {
            return null;
        }
        CallTimes times = new CallTimes(problems);
        CallSlot named = times.written("callAt", at, terms.zone());
        return named != null && times.ahead("callAt", named, terms.now()) ? named : null;
    }

    /**
     * The same, found to be right.
     *
     * @param invitation what the customer is told where a call is arranged
     * @param slot when it is, if that is known by now
     */
    record Read(
            Choice choice,
            String reason,
            @Nullable CallInvitation invitation,
            @Nullable CallSlot slot) {}

    /** What an engineer can decide. */
    enum Choice {
        ARRANGE("arrange"),
        MORE_INFORMATION("more-information"),
        NOT_NECESSARY("not-necessary"),
        HAND_BACK("hand-back");

        private final String word;

        Choice(String word) {
            this.word = word;
        }

        static @Nullable Choice of(@Nullable String word) {
            for (Choice choice : values()) {
                if (choice.word.equals(word)) {
                    return choice;
                }
            }
            return null;
        }

        boolean needsReason() {
            return this == MORE_INFORMATION || this == NOT_NECESSARY;
        }
    }
}
