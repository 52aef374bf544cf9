package io.casewright.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.stereotype.Component;

/**
 * Warns of settings that nobody reads: a misspelt one would otherwise be what it was before, and nobody told. A
 * warning and no refusal, because whatever hosts the product may put words of its own among its environment.
 */
@Component
class UnknownSettings implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(UnknownSettings.class);

    private static final String OURS = "casewright";
    private static final String DESCRIPTIONS = "META-INF/spring-configuration-metadata.json";

    private final ConfigurableEnvironment environment;

    UnknownSettings(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        find().forEach(name -> log.warn(
                "There is no setting {}: nobody reads it. src/docs/configuration.md lists" + " those that there are.",
                name));
    }

    TreeSet<String> find() throws IOException {
        Map<String, String> known = known();
        TreeSet<String> unknown = new TreeSet<>();
        environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .map(EnumerablePropertySource.class::cast)
                .forEach(source -> {
                    for (String name : source.getPropertyNames()) {
                        if (plain(name).startsWith(OURS) && !known.containsKey(plain(name))) {
                            unknown.add(name);
                        }
                    }
                });
        return unknown;
    }

    private static Map<String, String> known() throws IOException {
        Map<String, String> known = new TreeMap<>();
        ObjectMapper json = new ObjectMapper();
        for (URL description :
                Collections.list(UnknownSettings.class.getClassLoader().getResources(DESCRIPTIONS))) {
            for (JsonNode property : json.readTree(description).path("properties")) {
                String name = property.path("name").asText();
                if (name.startsWith(OURS + ".")) {
                    known.put(plain(name), name);
                }
            }
        }
        return known;
    }

    /** One spelling for settings in files and in the environment; which place of a list it is makes no difference. */
    private static String plain(String name) {
        return name.replaceAll("\\[.*", "")
                .replaceAll("_\\d+_?$", "")
                .replaceAll("[^A-Za-z0-9]", "")
                .toLowerCase(Locale.ROOT);
    }
}
