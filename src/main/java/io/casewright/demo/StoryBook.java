package io.casewright.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import io.casewright.desk.Desk;
import io.casewright.desk.DeskId;
import io.casewright.desk.Desks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The stories of the demo as they are written down: {@code demo/<desk>/stories.yaml}, where a desk has some. */
final class StoryBook {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new ParameterNamesModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<DeskId, Story.OfDesk> desks = new LinkedHashMap<>();

    private StoryBook() {}

    /** @throws IllegalStateException if a file cannot be read; the sentence names the desk */
    static StoryBook read(Desks desks) {
        StoryBook book = new StoryBook();
        for (Desk desk : desks.all()) {
            ClassPathResource file = new ClassPathResource("demo/" + desk.id() + "/stories.yaml");
            if (file.exists()) {
                book.desks.put(desk.id(), read(file));
            }
        }
        return book;
    }

    private static Story.OfDesk read(ClassPathResource file) {
        try (InputStream yaml = file.getInputStream()) {
            return YAML.readValue(yaml, Story.OfDesk.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.getPath() + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    Map<DeskId, List<Story>> stories() {
        Map<DeskId, List<Story>> stories = new LinkedHashMap<>();
        desks.forEach((desk, told) -> stories.put(desk, told.stories()));
        return stories;
    }

    Map<DeskId, List<Story.Role>> cast() {
        Map<DeskId, List<Story.Role>> cast = new LinkedHashMap<>();
        desks.forEach((desk, told) -> cast.put(desk, told.cast()));
        return cast;
    }
}
