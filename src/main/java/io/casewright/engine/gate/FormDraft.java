package io.casewright.engine.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A form before it is deployed. */
record FormDraft(String file, JsonNode root) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @throws Unreadable if it is no JSON object, or says something twice */
    static FormDraft read(String file, byte[] bytes) {
        try {
            JsonNode root = JSON.readTree(bytes);
            if (!root.isObject()) {
                throw new Unreadable("It is no form.", "Save it with Camunda Modeler and try again.");
            }
            return new FormDraft(file, root);
        } catch (JsonProcessingException broken) {
            throw new Unreadable(
                    "It is no JSON that we read: " + broken.getOriginalMessage(),
                    "Save it with Camunda Modeler and try again.");
        } catch (IOException broken) {
            throw new Unreadable("It cannot be read.", "Save it with Camunda Modeler and try again.");
        }
    }

    String id() {
        return root.path("id").asText();
    }

    /** The file's name without folder and ending. */
    String name() {
        return file.replaceFirst("^.*/", "").replaceFirst("\\.form$", "");
    }

    /** Everything in it, whatever it stands in. */
    List<JsonNode> components() {
        return below(root).toList();
    }

    /** What carries a value. */
    List<JsonNode> fields() {
        return components().stream().filter(component -> component.has("key")).toList();
    }

    /** The values one may choose from. */
    static List<String> options(JsonNode field) {
        if (field.has(OfferedOptions.SAID)) {
            return OfferedOptions.values(field);
        }
        return StreamSupport.stream(field.path("values").spliterator(), false)
                .map(option -> option.path("value").asText())
                .toList();
    }

    private static Stream<JsonNode> below(JsonNode container) {
        return StreamSupport.stream(container.path("components").spliterator(), false)
                .flatMap(component -> Stream.concat(Stream.of(component), below(component)));
    }
}
