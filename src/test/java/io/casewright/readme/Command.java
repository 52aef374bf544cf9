package io.casewright.readme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A line for the shell: what is set before it, its program, and what the program is told.
 *
 * @param settings {@code NAME=value} in front of the program
 */
record Command(Map<String, String> settings, List<String> words) {

    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");
    private static final Pattern SETTING = Pattern.compile("[A-Z_]+=.*");
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)");

    /** @param known what {@code $NAME} stands for */
    static Command read(String line, Map<String, String> known) {
        Map<String, String> settings = new TreeMap<>();
        List<String> words = new ArrayList<>();
        WORD.matcher(line).results().map(found -> found.group()).forEach(word -> {
            if (words.isEmpty() && SETTING.matcher(word).matches()) {
                settings.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
            } else {
                words.add(plain(word, known));
            }
        });
        return new Command(settings, words);
    }

    /** As the shell hands it on: nothing within single quotes means anything else. */
    private static String plain(String word, Map<String, String> known) {
        StringBuilder plain = new StringBuilder();
        Pattern.compile("'([^']*)'|([^']+)")
                .matcher(word)
                .results()
                .forEach(part -> plain.append(
                        part.group(1) != null
                                ? part.group(1)
                                : filledIn(part.group(2).replace("\"", ""), known)));
        return plain.toString();
    }

    private static String filledIn(String text, Map<String, String> known) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            if (!known.containsKey(found.group(1))) {
                throw new AssertionError("Nobody says what $" + found.group(1) + " is.");
            }
            return java.util.regex.Matcher.quoteReplacement(known.get(found.group(1)));
        });
    }

    String program() {
        return words.isEmpty() ? "" : words.get(0);
    }

    List<String> arguments() {
        return words.subList(Math.min(1, words.size()), words.size());
    }

    /** What Maven is told by {@code -Dname=value}. */
    Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>();
        arguments().stream().filter(word -> word.startsWith("-D")).forEach(word -> {
            String[] parts = word.substring(2).split("=", 2);
            properties.put(parts[0], parts.length == 1 ? "true" : parts[1]);
        });
        return properties;
    }
}
