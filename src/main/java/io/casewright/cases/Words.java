package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads texts from outside: trimmed, within their limit, free of control characters, and otherwise left as they are. */
public final class Words {

    /** The longest subject or title, in characters. */
    public static final int SUBJECT = 200;

    /** The longest message, in characters. */
    public static final int MESSAGE = 20_000;

    /** The longest reason, in characters. */
    public static final int REASON = 2_000;

    /** The longest name of something, such as a release, in characters. */
    static final int NAME = 80;

    private Words() {}

    /** The text of a mandatory field; a problem is noted where it is missing or wrong. */
    public static String required(
            String field, String label, @Nullable String text, int longest, List<Problem> problems) {
        Optional<String> read = optional(field, label, text, longest, problems);
        if (read.isEmpty()
                && problems.stream().noneMatch(problem -> problem.field().equals(field))) {
            problems.add(new Problem(field, label + " is missing."));
        }
        return read.orElse("");
    }

    /** The text of a field that may be empty. */
    public static Optional<String> optional(
            String field, String label, @Nullable String text, int longest, List<Problem> problems) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        String plain = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (plain.length() > longest) {
            problems.add(new Problem(
                    field, label + " may have " + longest + " characters; this has " + plain.length() + "."));
            return Optional.empty();
        }
        if (plain.codePoints().anyMatch(Words::forbidden)) {
            problems.add(new Problem(field, label + " contains characters that are no text."));
            return Optional.empty();
        }
        return Optional.of(plain);
    }

    /** One line: as above, without line breaks. */
    public static String line(String field, String label, @Nullable String text, int longest, List<Problem> problems) {
        String read = required(field, label, text, longest, problems);
        if (read.indexOf('\n') >= 0 || read.indexOf('\t') >= 0) {
            problems.add(new Problem(field, label + " must be one line."));
        }
        return read;
    }

    /** One line that may be missing; then it is empty. */
    static String optionalLine(String field, String label, @Nullable String text, int longest, List<Problem> problems) {
        return text == null || text.isBlank() ? "" : line(field, label, text, longest, problems);
    }

    /** One of the words offered; a problem is noted where it is none of them. */
    public static String chosen(
            String field, String label, @Nullable String word, Set<String> offered, List<Problem> problems) {
        if (word == null || !offered.contains(word)) {
            problems.add(new Problem(field, label + " must be one of those offered."));
            return "";
        }
        return word;
    }

    /** Control characters and halves of characters; a database or a mail would choke on them or show something else. */
    private static boolean forbidden(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t'
                || Character.getType(character) == Character.SURROGATE
                || !Character.isDefined(character);
    }

    /** @throws InvalidInput if there is any problem */
    public static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}
