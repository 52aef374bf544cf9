package io.casewright.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.comments.CommentLine;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The settings of a YAML file, with the comments that say why each is as it is. */
record SettingsFile(List<Setting> settings) {

    /**
     * One setting.
     *
     * @param reason its comment, or that of the nearest block around it; above a whole section stands its title
     */
    record Setting(String name, String value, String reason) {}

    static SettingsFile read(Path file) {
        LoaderOptions options = new LoaderOptions();
        options.setProcessComments(true);
        List<Setting> settings = new ArrayList<>();
        try (var text = Files.newBufferedReader(file)) {
            collect("", new Yaml(options).compose(text), "", settings);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new SettingsFile(settings);
    }

    private static void collect(String name, Node node, String reason, List<Setting> settings) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                ScalarNode key = (ScalarNode) entry.getKeyNode();
                String own = words(
                        name.isEmpty() ? null : key.getBlockComments(),
                        key.getInLineComments(),
                        entry.getValueNode().getInLineComments());
                collect(join(name, key.getValue()), entry.getValueNode(), own.isEmpty() ? reason : own, settings);
            }
        } else if (node instanceof SequenceNode list) {
            settings.add(new Setting(
                    name,
                    list.getValue().stream()
                            .map(item -> ((ScalarNode) item).getValue())
                            .collect(Collectors.joining(", ")),
                    reason));
        } else {
            settings.add(new Setting(name, ((ScalarNode) node).getValue(), reason));
        }
    }

    private static String join(String name, String key) {
        String plain = key.replaceAll("^\\[|]$", "");
        return name.isEmpty() ? plain : name + "." + plain;
    }

    @SafeVarargs
    private static String words(List<CommentLine>... comments) {
        return Stream.of(comments)
                .filter(lines -> lines != null)
                .flatMap(List::stream)
                .filter(line -> line.getCommentType() != CommentType.BLANK_LINE)
                .map(line -> line.getValue().strip())
                .filter(line -> !line.startsWith("---") && !line.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
