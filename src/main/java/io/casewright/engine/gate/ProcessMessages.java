package io.casewright.engine.gate;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The messages a diagram may wait for, as {@code engine/messages.yaml} lists them. */
final class ProcessMessages {

    private static final List<Message> MESSAGES = read();

    private ProcessMessages() {}

    static List<Message> all() {
        return MESSAGES;
    }

    static boolean knows(String name) {
        return MESSAGES.stream().anyMatch(message -> message.name().equals(name));
    }

    private static List<Message> read() {
        YAMLMapper reader =
                YAMLMapper.builder().addModule(new ParameterNamesModule()).build();
        try (InputStream yaml = ProcessMessages.class.getResourceAsStream("/engine/messages.yaml")) {
            return List.copyOf(reader.readValue(yaml, new TypeReference<List<Message>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("engine/messages.yaml cannot be read.", unreadable);
        }
    }

    /** One of them, and when it is sent. */
    record Message(String name, String meaning) {}
}
