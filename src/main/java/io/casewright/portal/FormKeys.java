package io.casewright.portal;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Each form that makes something carries a key: however often it is sent, the thing is made once. */
final class FormKeys {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f-]{36}");

    private FormKeys() {}

    static String fresh() {
        return UUID.randomUUID().toString();
    }

    /** The key a form was sent with, if it is one of ours. */
    static Optional<String> of(Map<String, String> sent) {
        return Optional.ofNullable(sent.get("key"))
                .filter(key -> SHAPE.matcher(key).matches());
    }
}
