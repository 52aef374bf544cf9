package io.casewright.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import io.casewright.cases.Author;
import io.casewright.cases.Viewer;
import io.casewright.cases.knowledge.Draft;
import io.casewright.cases.knowledge.KnowledgeBase;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the desks of the demo have published before it begins: {@code demo/<desk>/articles.yaml}. */
@Component
@Profile("demo")
class DemoArticles {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new ParameterNamesModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final KnowledgeBase knowledge;
    private final Desks desks;
    private final Cast cast;

    DemoArticles(KnowledgeBase knowledge, Desks desks, Cast cast) {
        this.knowledge = knowledge;
        this.desks = desks;
        this.cast = cast;
    }

    void publish() {
        for (Desk desk : desks.all()) {
            read(desk).forEach(article -> {
                Viewer.Staff writer = cast.staff(article.by());
                knowledge.publish(
                        desk.id(),
                        new Draft(article.title(), article.text()),
                        Author.engineer(writer.id(), writer.name()),
                        null);
            });
        }
    }

    private static List<Written> read(Desk desk) {
        ClassPathResource file = new ClassPathResource("demo/" + desk.id() + "/articles.yaml");
        if (!file.exists()) {
            return List.of();
        }
        try (InputStream yaml = file.getInputStream()) {
            return YAML.readerForListOf(Written.class).readValue(yaml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.getPath() + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** An article, and the member of staff who wrote it. */
    record Written(String by, String title, String text) {}
}
