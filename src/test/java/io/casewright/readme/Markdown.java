package io.casewright.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A page of documentation, taken apart into what can be true or false. */
record Markdown(Path file, String text) {

    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^]]*)]\\(([^)]+)\\)");
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^]]*]\\(([^)]+)\\)");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>)`|]+");
    private static final Pattern WORD = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern ITALIC = Pattern.compile("(?<![*\\w])\\*([^*\\n]+)\\*(?!\\*)");

    static Markdown read(String file) {
        try {
            return new Markdown(Path.of(file), Files.readString(Path.of(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Fence> fences() {
        return FENCE.matcher(text)
                .results()
                .map(found -> new Fence(found.group(1), found.group(2)))
                .toList();
    }

    /** Without what stands between fences. */
    String prose() {
        return FENCE.matcher(text).replaceAll("");
    }

    List<Picture> pictures() {
        return PICTURE.matcher(prose())
                .results()
                .map(found -> new Picture(found.group(1), beside(found.group(2))))
                .toList();
    }

    /** Files that are linked to, as paths in the tree. */
    List<Path> linked() {
        return LINK.matcher(prose())
                .results()
                .map(found -> found.group(1))
                .filter(target -> !target.contains("://"))
                .map(target -> beside(target.replaceFirst("#.*", "")))
                .toList();
    }

    private Path beside(String target) {
        return file.resolveSibling(target).normalize();
    }

    /** What is written like code within sentences. */
    List<String> words() {
        return wordsIn(prose());
    }

    static List<String> wordsIn(String text) {
        return WORD.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** What one is to look for on a page. */
    static List<String> italicsIn(String text) {
        return ITALIC.matcher(text.replaceAll("\\*\\*[^*]+\\*\\*", ""))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    static List<String> addressesIn(String text) {
        return ADDRESS.matcher(text).results().map(found -> found.group()).toList();
    }

    /** The rows of the table that has this heading, without it; cell by cell. */
    List<List<String>> table(String heading) {
        List<List<String>> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : text.lines().toList()) {
            if (!line.startsWith("|")) {
                inside = false;
            } else if (inside && !line.matches("[|\\s-]+")) {
                rows.add(cells(line));
            } else if (cells(line).contains(heading)) {
                inside = true;
            }
        }
        return rows;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
    }

    /** A block that stands for itself. */
    record Fence(String language, String text) {

        /** Its commands, each in one line: what is quoted may go on in the next one. */
        List<String> commands() {
            List<String> commands = new ArrayList<>();
            String begun = "";
            for (String line :
                    text.replace("\\\n", " ").lines().map(String::strip).toList()) {
                begun = (begun + " " + line).strip();
                if (begun.chars().filter(sign -> sign == '\'').count() % 2 == 0) {
                    commands.add(begun);
                    begun = "";
                }
            }
            commands.removeIf(String::isEmpty);
            return commands;
        }
    }

    /** A picture, and what it says it shows. */
    record Picture(String caption, Path file) {}
}
