package io.casewright.engine.gate;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Files that were shuffled, cut and doubled by chance: the gate answers with findings, never with a failure. */
class HostileBytesTests {

    private static final int TRIES = 40;
    private static final List<String> PIECES = List.of(
            "",
            "<",
            ">",
            "\"",
            "'",
            "${",
            "#{",
            "}",
            "&#36;",
            "&amp;",
            "]]>",
            "\u0000",
            "\uFFFF",
            "9999999999",
            "-1",
            "null",
            "=",
            "{{",
            "(",
            ")",
            ",",
            "..",
            "[",
            "not(",
            "facts.",
            "\n");

    @Test
    @DisplayName("Whatever becomes of a file, its sender is told what is wrong with it")
    void survivesWhateverItIsSent() {
        long seed = Long.getLong("casewright.seed", System.nanoTime());
        Random random = new Random(seed);
        String desk = Gate.DESK.id().value();
        String process = read(Attacked.FILE);
        String form = read(Path.of("forms/handle-case.form"));
        String policy = read(Path.of("decisions", desk, "policy.dmn"));
        String examples = read(Path.of("decisions", desk, "examples.yaml"));
        for (int i = 0; i < TRIES; i++) {
            Map<String, byte[]> shared =
                    Map.of("handle-case.bpmn", hurt(process, random), "handle-case.form", hurt(form, random));
            Map<String, byte[]> own = Map.of(
                    "policy.dmn",
                    i % 2 == 0 ? hurt(policy, random) : bytes(policy),
                    "examples.yaml",
                    i % 10 == 0 ? hurt(examples, random) : bytes("x"));
            assertThatCode(() -> {
                        Gate.findings(shared, null);
                        Gate.findings(own, desk);
                    })
                    .as("-Dcasewright.seed=" + seed)
                    .doesNotThrowAnyException();
        }
    }

    private static byte[] hurt(String text, Random random) {
        StringBuilder hurt = new StringBuilder(text);
        int from = random.nextInt(hurt.length());
        int to = Math.min(hurt.length(), from + random.nextInt(random.nextBoolean() ? 12 : 600));
        String piece = random.nextBoolean() ? PIECES.get(random.nextInt(PIECES.size())) : hurt.substring(from, to);
        hurt.replace(from, random.nextBoolean() ? to : from, piece);
        return bytes(hurt.toString());
    }

    private static String read(Path file) {
        return new String(Gate.read(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
