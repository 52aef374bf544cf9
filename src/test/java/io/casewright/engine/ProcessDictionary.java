package io.casewright.engine;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables a process may carry, as {@code engine/variables.yaml} lists them. */
public final class ProcessDictionary {

    private static final List<Variable> VARIABLES = read();

    private ProcessDictionary() {}

    public static List<Variable> all() {
        return VARIABLES;
    }

    public static Optional<Variable> find(String name) {
        return VARIABLES.stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst();
    }

    private static List<Variable> read() {
        try (InputStream yaml = ProcessDictionary.class.getResourceAsStream("/engine/variables.yaml")) {
            return new YAMLMapper().readValue(yaml, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * One of them.
     *
     * @param type the simple name of its Java type
     * @param values all it can be; empty if that is open
     */
    public record Variable(
            String name,
            String type,
            String meaning,
            @JsonProperty("transient") boolean ofTheMoment,
            List<String> values) {

        public Variable {
            values = values == null ? List.of() : List.copyOf(values);
        }

        /** The class its values are of. */
        public Class<?> javaType() {
            return Map.of("String", String.class, "Boolean", Boolean.class, "Number", Number.class, "Map", Map.class)
                    .get(type);
        }
    }
}
