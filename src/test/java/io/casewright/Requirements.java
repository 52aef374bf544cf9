package io.casewright;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The list of requirements by id, as {@code requirements.yaml} has it. */
public final class Requirements {

    private static final Map<String, String> STATEMENTS = read();
    /** Of the families in the list: case numbers and names of standards look alike otherwise. */
    private static final Pattern ID = Pattern.compile(STATEMENTS.keySet().stream()
            .map(id -> id.substring(0, id.indexOf('-')))
            .distinct()
            .collect(joining("|", "\\b(?:", ")-\\d+\\b")));

    private Requirements() {}

    /** In the order of the list. */
    public static Set<String> ids() {
        return STATEMENTS.keySet();
    }

    /** Whatever looks like an id in a text, in its order. */
    public static List<String> idsIn(String text) {
        return ID.matcher(text).results().map(MatchResult::group).toList();
    }

    private static Map<String, String> read() {
        try (InputStream file = Requirements.class.getResourceAsStream("/requirements.yaml")) {
            return new YAMLMapper().readValue(file, new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (IOException unreadable) {
            throw new IllegalStateException("requirements.yaml cannot be read.", unreadable);
        }
    }
}
