package io.casewright.policy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The list of requirements by id. */
final class Requirements {

    private static final Pattern ID = Pattern.compile("\\b[A-Z]{2,3}-\\d+\\b");
    private static final Map<String, String> STATEMENTS = read();

    private Requirements() {}

    static Set<String> ids() {
        return STATEMENTS.keySet();
    }

    /** Whatever looks like an id in a text, in its order. */
    static List<String> idsIn(String text) {
        return ID.matcher(text).results().map(MatchResult::group).toList();
    }

    private static Map<String, String> read() {
        try (InputStream file = Requirements.class.getResourceAsStream("/requirements.yaml")) {
            return new YAMLMapper().readValue(file, new TypeReference<Map<String, String>>() {});
        } catch (IOException unreadable) {
            throw new IllegalStateException("requirements.yaml cannot be read.", unreadable);
        }
    }
}
