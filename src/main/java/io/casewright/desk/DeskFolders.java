package io.casewright.desk;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the desks from their folders: {@code <location>/decisions/<desk>/desk.yaml}. */
public final class DeskFolders {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new ParameterNamesModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(
                    LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private DeskFolders() {}

    /**
     * All desks found below a location.
     *
     * @param location {@code classpath:} or {@code file:/…}, where {@code decisions/} lies
     * @throws IllegalStateException if a folder's {@code desk.yaml} cannot be read; the sentence names the folder
     */
    public static Desks read(String location) {
        String pattern =
                location.replaceFirst("^classpath:", "classpath*:") + slash(location) + "decisions/*/desk.yaml";
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
            List<Desk> desks = new ArrayList<>();
            for (Resource file : found) {
                desks.add(read(file));
            }
            return new Desks(desks);
        } catch (IOException unreadable) {
            throw new IllegalStateException("The desks below " + location + " cannot be read.", unreadable);
        }
    }

    private static String slash(String location) {
        return location.endsWith(":") || location.endsWith("/") ? "" : "/";
    }

    private static Desk read(Resource file) throws IOException {
        String folder = folderOf(file.getURI());
        try (InputStream yaml = file.getInputStream()) {
            Desk desk = YAML.readValue(yaml, DeskDescription.class).asDesk();
            if (!desk.id().value().equals(folder)) {
                throw new IllegalStateException("decisions/" + folder + "/desk.yaml calls itself " + desk.id() + ".");
            }
            return desk;
        } catch (IOException | IllegalArgumentException wrong) {
            throw new IllegalStateException("decisions/" + folder + "/desk.yaml: " + wrong.getMessage(), wrong);
        }
    }

    private static String folderOf(URI file) {
        List<String> path = Arrays.asList(file.toString().split("/"));
        return path.get(path.size() - 2);
    }
}
