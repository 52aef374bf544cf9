package io.casewright.engine.gate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The variables a process may carry, as {@code engine/variables.yaml} lists them. */
public final class ProcessVariables {

    private static final List<Variable> VARIABLES = read();

    private ProcessVariables() {}

    /** All of them, in the order of the list. */
    public static List<Variable> all() {
        return VARIABLES;
    }

    /** The one of this name, if the list has it. */
    public static Optional<Variable> find(String name) {
        return VARIABLES.stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst();
    }

    private static List<Variable> read() {
        YAMLMapper reader =
                YAMLMapper.builder().addModule(new ParameterNamesModule()).build();
        try (InputStream yaml = ProcessVariables.class.getResourceAsStream("/engine/variables.yaml")) {
            return List.copyOf(reader.readValue(yaml, new TypeReference<List<Variable>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("engine/variables.yaml cannot be read.", unreadable);
        }
    }

    /**
     * One of them.
     *
     * @param type the simple name of its Java type
     * @param ofTheMoment whether it lives no longer than the transaction that brings it
     * @param values all it can be; empty if that is open
     * @param by the word that alone may make it, of our own words: a task may keep it, and a form may show it
     */
    public record Variable(
            String name,
            String type,
            String meaning,
            @JsonProperty("transient") boolean ofTheMoment,
            @Nullable List<String> values,
            @Nullable String by) {

        public Variable {
            values = values == null ? List.of() : List.copyOf(values);
        }

        /** All it can be; empty if that is open. */
        @Override
        public List<String> values() {
            return values == null ? List.of() : values;
        }

        /** The class its values are of. */
        public Class<?> javaType() {
            return Map.of("String", String.class, "Boolean", Boolean.class, "Number", Number.class, "Map", Map.class)
                    .getOrDefault(type, Object.class);
        }
    }
}
