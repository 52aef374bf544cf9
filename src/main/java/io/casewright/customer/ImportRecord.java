package io.casewright.customer;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One record of an import, read field by field; each refusal names the field and says what would be right. */
public final class ImportRecord {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>(),;:\"\\\\]{1,64}@[^\\s@<>(),;:\"\\\\]+\\.[^\\s@<>(),;:\"\\\\.]+");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final int LONGEST_ADDRESS = 254;
    private static final int MOST_PARTS = 50;

    private final JsonNode node;
    private final String place;

    /** A record that stands at the named place. */
    public ImportRecord(JsonNode node, String place) {
        this.node = node;
        this.place = place;
    }

    /** Where it stands, and its name if it has a readable one. */
    public String place(String nameField) {
        JsonNode name = node.path(nameField);
        String shown = name.isValueNode() ? name.asText().replaceAll("\\p{Cntrl}", "") : "";
        return (place + " " + shown.substring(0, Math.min(60, shown.length()))).strip();
    }

    /** @throws RecordRefused if there is any other field: a misspelt one would be lost silently */
    public void onlyHas(String... fields) {
        if (!node.isObject()) {
            throw new RecordRefused("A record has named fields.");
        }
        Set<String> known = Set.copyOf(Arrays.asList(fields));
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw new RecordRefused("There is no field " + name.replaceAll("\\p{Cntrl}", "") + "; the fields are "
                        + String.join(", ", fields) + ".");
            }
        }
    }

    /** Whether something is said for the field. */
    public boolean has(String field) {
        return node.hasNonNull(field);
    }

    /** A text of at most so many characters that must be there. */
    public String text(String field, int longest) {
        return optionalText(field, longest).orElseThrow(() -> new RecordRefused(field + " is required."));
    }

    /** The same text, if it is there. */
    public Optional<String> optionalText(String field, int longest) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual() && !value.isIntegralNumber()) {
            throw new RecordRefused(field + " must be text.");
        }
        String text = value.asText().strip();
        if (text.length() > longest) {
            throw new RecordRefused(field + " has " + longest + " characters at most.");
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw new RecordRefused(field + " must not hold control characters.");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** One e-mail address. */
    public String address(String field) {
        String address = text(field, LONGEST_ADDRESS);
        if (!ADDRESS.matcher(address).matches()) {
            throw new RecordRefused(field + " must be an e-mail address.");
        }
        return address;
    }

    /** A zone by its IANA name. */
    public ZoneId zone(String field) {
        String zone = text(field, 60);
        try {
            ZoneId id = ZoneId.of(zone);
            if (!ZoneId.getAvailableZoneIds().contains(id.getId())) {
                throw new DateTimeException("an offset is no zone");
            }
            return id;
        } catch (DateTimeException unknown) {
            throw new RecordRefused(field + " must be a zone such as Europe/London.");
        }
    }

    /** A day as in 2026-11-20. */
    public LocalDate day(String field) {
        return optionalDay(field).orElseThrow(() -> new RecordRefused(field + " is required."));
    }

    /** The same day, if it is there. */
    public Optional<LocalDate> optionalDay(String field) {
        return optionalText(field, 10).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException wrong) {
                throw new RecordRefused(field + " must be a day such as 2026-11-20.");
            }
        });
    }

    /** An amount of money, if it is there: digits and a point, as text or as a number. */
    public Optional<BigDecimal> optionalAmount(String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        String text = value.isTextual() || value.isNumber() ? value.asText().strip() : "";
        if (!AMOUNT.matcher(text).matches()) {
            throw new RecordRefused(field + " must be an amount such as 1250.00.");
        }
        return Optional.of(new BigDecimal(text));
    }

    /** True or false; false where nothing is said. */
    public boolean flag(String field) {
        JsonNode value = node.path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            throw new RecordRefused(field + " must be true or false.");
        }
        return value.asBoolean();
    }

    /** One of some words. */
    public <T> T oneOf(String field, T[] choices, Function<T, String> word) {
        String sent = text(field, 100);
        return Arrays.stream(choices)
                .filter(choice -> word.apply(choice).equals(sent))
                .findFirst()
                .orElseThrow(() -> new RecordRefused(field + " must be one of "
                        + String.join(", ", Arrays.stream(choices).map(word).toList()) + "."));
    }

    /** A list of words; null where the field is not there. */
    public @Nullable List<String> words(String field, int longest) {
        if (!has(field)) {
            return null;
        }
        List<String> words = new ArrayList<>();
        for (JsonNode part : list(field)) {
            if (!part.isTextual() || part.asText().length() > longest) {
                throw new RecordRefused(field + " must be a list of words.");
            }
            words.add(part.asText());
        }
        return words;
    }

    /** The records inside this one. */
    public List<ImportRecord> parts(String field) {
        List<ImportRecord> parts = new ArrayList<>();
        for (JsonNode part : list(field)) {
            parts.add(new ImportRecord(part, place + "." + field));
        }
        return parts;
    }

    private JsonNode list(String field) {
        JsonNode list = node.path(field);
        if (has(field) && (!list.isArray() || list.size() > MOST_PARTS)) {
            throw new RecordRefused(field + " must be a list of " + MOST_PARTS + " at most.");
        }
        return list;
    }
}
