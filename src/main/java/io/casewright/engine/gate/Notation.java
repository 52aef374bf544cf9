package io.casewright.engine.gate;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/**
 * What a kind of model may be written with, as {@code engine/gate/} lists it. Everything else is refused: a list of
 * what is dangerous would have to know everything the engine can do.
 */
final class Notation {

    static final Notation PROCESSES = read("process.yaml");
    static final Notation POLICIES = read("policy.yaml");

    private final Sheet sheet;
    private final Map<String, String> prefixes;

    private Notation(Sheet sheet) {
        this.sheet = sheet;
        this.prefixes = sheet.namespaces().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    private static Notation read(String file) {
        YAMLMapper reader =
                YAMLMapper.builder().addModule(new ParameterNamesModule()).build();
        try (InputStream yaml = Notation.class.getResourceAsStream("/engine/gate/" + file)) {
            return new Notation(reader.readValue(yaml, Sheet.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("engine/gate/" + file + " cannot be read.", unreadable);
        }
    }

    /** Whether it only says where something stands on the picture. */
    boolean draws(Node node) {
        return node.getNamespaceURI() != null && sheet.drawing().contains(node.getNamespaceURI());
    }

    /** The name of an element or an attribute with the prefix that people know, whatever the file calls it. */
    String nameOf(Node node) {
        String namespace = node.getNamespaceURI();
        if (namespace == null) {
            return node.getLocalName();
        }
        return prefixes.getOrDefault(namespace, "{" + namespace + "}") + ":" + node.getLocalName();
    }

    boolean knows(String element) {
        return sheet.elements().containsKey(element);
    }

    /** The place that an attribute of an element is, or null if there is none. */
    @Nullable Place attribute(String element, String attribute) {
        return place(element, attribute);
    }

    /** The place between an element's tags, or null if nothing may be said there. */
    @Nullable Place text(String element) {
        return place(element, "text");
    }

    private @Nullable Place place(String element, String name) {
        String kind = sheet.elements().getOrDefault(element, Map.of()).get(name);
        return kind == null ? null : Place.called(kind);
    }

    /** Why an element or, with @ before it, an attribute is refused. */
    Unreadable refusal(String what, String element) {
        Refusal known = sheet.refused().get(what);
        return known == null
                ? new Unreadable(
                        what.replaceFirst("^@", "")
                                + (element.isEmpty() ? "" : " of " + element)
                                + " is nothing that a model here may be written with.",
                        "Remove it.")
                : new Unreadable(what.replaceFirst("^@", "") + ": " + known.reason(), known.remedy());
    }

    private record Sheet(
            Map<String, String> namespaces,
            List<String> drawing,
            Map<String, Map<String, String>> elements,
            Map<String, Refusal> refused) {}

    private record Refusal(String reason, String remedy) {}
}
