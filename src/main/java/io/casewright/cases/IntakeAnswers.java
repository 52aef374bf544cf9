package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import io.casewright.desk.Desk;
import io.casewright.desk.IntakeFact;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what was sent for a desk's intake into facts a policy can ask about. */
final class IntakeAnswers {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]{1,15}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{4,29}");

    private final List<Problem> problems;

    IntakeAnswers(List<Problem> problems) {
        this.problems = problems;
    }

    /** The facts given, typed; problems are noted by the fact's name. A fact the desk does not ask is one, too. */
    Map<String, Object> read(Desk desk, Channel channel, Map<String, ? extends @Nullable Object> sent) {
        List<IntakeFact> asked = desk.intakeBy(channel.word());
        sent.keySet().stream()
                .filter(name -> asked.stream().noneMatch(fact -> fact.name().equals(name)))
                .forEach(name -> problems.add(new Problem("facts", "This desk asks for no such fact: " + shown(name))));
        Map<String, Object> facts = new LinkedHashMap<>();
        for (IntakeFact fact : asked) {
            read(fact, sent.get(fact.name())).ifPresent(value -> facts.put(fact.name(), value));
        }
        return facts;
    }

    /** One answer, typed; null if there is none or a problem was noted. */
    @Nullable Object readOne(IntakeFact fact, @Nullable Object sent) {
        return read(fact, sent).orElse(null);
    }

    private Optional<Object> read(IntakeFact fact, @Nullable Object sent) {
        int before = problems.size();
        Optional<Object> value = sent == null || sent instanceof String text && text.isBlank()
                ? Optional.empty()
                : switch (fact.type()) {
                    case BOOLEAN -> truth(fact, sent);
                    case NUMBER -> number(fact, sent);
                    case CHOICE -> choice(fact, sent);
                    case PHONE -> phone(fact, sent);
                    case TEXT, LONG_TEXT -> text(fact, sent);
                };
        if (value.isEmpty() && fact.required() && problems.size() == before) {
            wrong(fact, "is missing.");
        }
        return value;
    }

    private Optional<Object> truth(IntakeFact fact, Object sent) {
        return switch (sent.toString()) {
            case "true" -> Optional.of(Boolean.TRUE);
            case "false" -> Optional.of(Boolean.FALSE);
            default -> wrong(fact, "is answered with yes (true) or no (false).");
        };
    }

    private Optional<Object> number(IntakeFact fact, Object sent) {
        String digits = sent instanceof BigDecimal exact
                ? exact.toPlainString()
                : sent.toString().strip();
        if (!(sent instanceof Number || sent instanceof String)
                || !WHOLE_NUMBER.matcher(digits).matches()) {
            return wrong(fact, "must be a whole number.");
        }
        long value = Long.parseLong(digits);
        if (fact.min() != null && value < fact.min() || fact.max() != null && value > fact.max()) {
            return wrong(fact, "must be " + range(fact) + ".");
        }
        return Optional.of(value);
    }

    private static String range(IntakeFact fact) {
        if (fact.min() == null) {
            return fact.max() + " at most";
        }
        return fact.max() == null ? fact.min() + " at least" : "between " + fact.min() + " and " + fact.max();
    }

    private Optional<Object> choice(IntakeFact fact, Object sent) {
        return fact.options().stream().anyMatch(option -> option.value().equals(sent))
                ? Optional.of(sent)
                : wrong(
                        fact,
                        "must be one of: "
                                + String.join(
                                        ", ",
                                        fact.options().stream()
                                                .map(IntakeFact.Option::value)
                                                .toList())
                                + ".");
    }

    private Optional<Object> phone(IntakeFact fact, Object sent) {
        return sent instanceof String text && PHONE.matcher(text.strip()).matches()
                ? Optional.of(text.strip())
                : wrong(fact, "must be a phone number, such as +1 716 555 0100.");
    }

    private Optional<Object> text(IntakeFact fact, Object sent) {
        if (!(sent instanceof String text)) {
            return wrong(fact, "must be text.");
        }
        int before = problems.size();
        Optional<String> read = Words.optional(fact.name(), named(fact), text, fact.longest(), problems);
        if (problems.size() == before
                && fact.type() == IntakeFact.Type.TEXT
                && read.orElse("").contains("\n")) {
            return wrong(fact, "must be one line.");
        }
        return read.map(Object.class::cast);
    }

    private Optional<Object> wrong(IntakeFact fact, String complaint) {
        problems.add(new Problem(fact.name(), named(fact) + " " + complaint));
        return Optional.empty();
    }

    /** A question is quoted, so that the sentence goes on behind its mark. */
    private static String named(IntakeFact fact) {
        return fact.label().endsWith("?") ? "“" + fact.label() + "”" : fact.label();
    }

    private static String shown(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_-]", "?");
        return plain.length() > 40 ? plain.substring(0, 40) + "…" : plain;
    }
}
