package io.casewright.mail;

import io.casewright.desk.DeskId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be written.
 *
 * @param kind which of our texts, the name of a file in {@code mail/}
 * @param occasion what caused it; the same occasion is written to a recipient once
 * @param values what the text fills in; texts from outside stay text
 */
public record Letter(
        DeskId desk,
        String recipient,
        String kind,
        String occasion,
        @Nullable String caseNumber,
        Map<String, String> values) {

    public Letter {
        values = Map.copyOf(values);
    }
}
