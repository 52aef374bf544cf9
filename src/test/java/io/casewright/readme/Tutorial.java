package io.casewright.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows {@code change-a-promise.md} from top to bottom: makes each change of its tables in a copy of the tree, sends
 * each of its commands, and compares the answer with the block below the command.
 */
final class Tutorial {

    static final Markdown PAGE = Markdown.read("src/docs/change-a-promise.md");

    /** A change is searched for this far behind the words that say where it is. */
    private static final int NEAR = 400;

    private static final Pattern STEP = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$|^\\|([^\\n]+)\\|$");
    private static final Pattern GIVEN = Pattern.compile("(\\w+)=<(.+)>");

    private final Demo demo;
    private final Path copy;
    private final DemoVisitor reader = new DemoVisitor();
    private final Map<String, String> known = new HashMap<>();
    private String answer = "";
    private int commands;

    Tutorial(Demo demo, Path copy) {
        this.demo = demo;
        this.copy = copy;
    }

    /** The changes it tells to make, in its order. */
    static List<Change> changes() {
        return PAGE.table("change").stream().map(Change::of).toList();
    }

    /** @return how many commands it had */
    int follow() {
        Matcher step = STEP.matcher(PAGE.text());
        while (step.find()) {
            if (step.group(3) != null) {
                edit(List.of(step.group(3).split("\\|")));
            } else if (step.group(1).equals("sh")) {
                new Markdown.Fence("sh", step.group(2)).commands().forEach(this::type);
            } else {
                compare(step.group(2));
            }
        }
        return commands;
    }

    private void edit(List<String> cells) {
        if (cells.size() != 4
                || cells.get(0).strip().equals("change")
                || cells.get(0).contains("---")) {
            return;
        }
        Change.of(cells.stream().map(String::strip).toList()).make(copy);
    }

    private void type(String line) {
        Matcher given = GIVEN.matcher(line);
        if (given.matches()) {
            known.put(given.group(1), given(given.group(2)));
            return;
        }
        Command command = Command.read(line, known);
        assertThat(command.program()).as(line).isEqualTo("curl");
        HttpResponse<String> answered = reader.send(Curl.read(command).request(demo, copy));
        assertThat(answered.statusCode()).as("%s%n%s", line, answered.body()).isIn(200, 201, 400);
        answer = answered.body();
        commands++;
    }

    /** What the reader has to find out. */
    private String given(String wanted) {
        return switch (wanted) {
            case "your token" -> token();
            case "number of the case" -> json().path("number").asText();
            default -> throw new AssertionError("Nobody knows where to find " + wanted);
        };
    }

    /** Made as the page says: by whom it names, on the page that it names. */
    private String token() {
        String page = demo.here(Markdown.addressesIn(PAGE.prose()).stream()
                .filter(address -> address.endsWith("/account"))
                .findFirst()
                .orElseThrow());
        String who = PAGE.words().stream()
                .filter(word -> word.contains("@") && KnownWords.isOfTheDemo(word))
                .findFirst()
                .orElseThrow();
        DemoVisitor customer = new DemoVisitor();
        HttpResponse<String> account = customer.signIn(page, who);
        HttpResponse<String> made =
                customer.submit(account, page + "/tokens", Map.of("label", "Trying the tutorial", "days", "30"));
        Matcher secret =
                Pattern.compile("<code class=\"secret\">([^<]+)</code>").matcher(made.body());
        assertThat(secret.find()).as(made.body()).isTrue();
        return secret.group(1);
    }

    /** Each line, and of it each piece between dots, is part of the answer; a message is read as it is meant. */
    private void compare(String expected) {
        String said = answer + "\n" + json().path("message").asText();
        List<String> pieces = new ArrayList<>();
        expected.lines().forEach(line -> pieces.addAll(List.of(line.split("…"))));
        assertThat(pieces).allSatisfy(piece -> assertThat(said).contains(piece.strip()));
    }

    private JsonNode json() {
        try {
            return new ObjectMapper().readTree(answer);
        } catch (JsonProcessingException none) {
            throw new AssertionError("No JSON: " + answer, none);
        }
    }

    /** Replaces what stands somewhere in a file. */
    record Change(Path file, String where, String before, String after) {

        static Change of(List<String> cells) {
            List<String> words = Markdown.wordsIn(String.join(" ", cells));
            assertThat(words).as("%s", cells).hasSize(4);
            return new Change(Path.of(words.get(0)), words.get(1), words.get(2), words.get(3));
        }

        boolean mentions(String word) {
            return List.of(file.toString(), where, before, after).contains(word);
        }

        void make(Path copy) {
            try {
                String text = Files.readString(copy.resolve(file));
                int place = text.indexOf(where);
                assertThat(place).as("%s in %s", where, file).isNotNegative();
                int cell = text.indexOf(before, place + where.length());
                assertThat(cell - place).as("%s behind %s", before, where).isBetween(1, NEAR);
                Files.writeString(
                        copy.resolve(file), text.substring(0, cell) + after + text.substring(cell + before.length()));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
