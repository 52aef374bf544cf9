package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import io.casewright.desk.DeskId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody calls about a case that is there, as staff or a telephone system writes it down.
 *
 * @param pin the PIN the caller says, or null
 * @param number the case's number, or null; one of the two is needed
 * @param caller who calls, by name
 * @param phone the caller's number, or null
 * @param at when the call came, such as 2026-11-25T14:30:00Z, or 2026-11-25 14:30 in the desk's zone; null for just now
 * @param said what the caller said, up to 2,000 characters, or null; for colleagues
 */
public record IncomingCall(
        DeskId desk,
        @Nullable String pin,
        @Nullable String number,
        @Nullable String caller,
        @Nullable String phone,
        @Nullable String at,
        @Nullable String said) {

    private static final Pattern PIN = Pattern.compile("[0-9]{6}");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_NUMBER = 24;

    /**
     * One field for both: what is all digits is a PIN.
     *
     * @param reference as the caller says it
     */
    public static IncomingCall about(
            DeskId desk,
            @Nullable String reference,
            @Nullable String caller,
            @Nullable String phone,
            @Nullable String at,
            @Nullable String said) {
        String plain = reference == null ? "" : reference.strip();
        boolean digits = plain.matches("[0-9 ]{1,20}");
        return new IncomingCall(desk, digits ? plain : null, digits ? null : plain, caller, phone, at, said);
    }

    /**
     * @param zone in which a time is named without a zone
     * @throws InvalidInput naming every field that does not fit
     */
    Read read(ZoneId zone) {
        List<Problem> problems = new ArrayList<>();
        String digits = pin == null ? "" : pin.replace(" ", "");
        String named = number == null ? "" : number.strip();
        if (digits.isEmpty() == named.isEmpty()) {
            problems.add(new Problem("pin", "Say either the PIN or the number of the case."));
        } else if (!digits.isEmpty() && !PIN.matcher(digits).matches()) {
            problems.add(new Problem("pin", "A PIN has six digits."));
        } else if (named.length() > LONGEST_NUMBER) {
            problems.add(new Problem("number", "A case number looks like ABC-1234."));
        }
        String name = Words.line("caller", "The caller's name", caller, LONGEST_NAME, problems);
        String from = Words.optionalLine("phone", "The caller's number", phone, LONGEST_PHONE, problems);
        String words = Words.optional("said", "What the caller said", said, Words.REASON, problems)
                .orElse("");
        Instant came = at == null || at.isBlank() ? null : instant(at.strip(), zone, problems);
        Words.refuse(problems);
        return new Read(digits, named, name, from, came, words);
    }

    private static @Nullable Instant instant(String at, ZoneId zone, List<Problem> problems) {
        try {
            return Instant.parse(at);
        } catch (DateTimeException local) {
            CallSlot named = new CallTimes(problems).written("at", at, zone);
            return named == null ? null : named.at();
        }
    }

    /** Everything that was sent, by which a key used for another call is noticed. */
    String content() {
        return String.join(
                "\n",
                "call",
                String.valueOf((Object) pin),
                String.valueOf((Object) number),
                String.valueOf((Object) caller),
                String.valueOf((Object) phone),
                String.valueOf((Object) at),
                String.valueOf((Object) said));
    }

    /**
     * The same, found to be right; when it came is still to be judged by the case.
     *
     * @param pin or nothing
     * @param number or nothing
     */
    record Read(
            String pin,
            String number,
            String caller,
            String phone,
            @Nullable Instant at,
            String said) {}
}
