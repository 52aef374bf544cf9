package io.casewright.cases.knowledge;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a text as a search compares them: without case, accents, endings and those words that say nothing.
 * What is left are letters and digits, so that nothing typed can mean anything to a database.
 */
final class SearchWords {

    /** Enough to say what a case is about, and little enough to look up while somebody types. */
    static final int MOST_ASKED = 24;

    private static final int MOST_READ = 4_000;
    private static final int LONGEST = 30;
    private static final int SHORTEST_STEM = 4;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final List<String> ENDINGS = List.of("ings", "ing", "ed", "es", "s", "e");
    private static final Set<String> SAYING_NOTHING = Set.of(
            ("a about after all also am an and any are as at be because been before but by can cannot could did do"
                            + " does doing done for from get gets had has have help how i if in into is it its just"
                            + " like me my no not now of on one only or our out please so some than that the their"
                            + " them then there these they this to too up us very was we were what when where which"
                            + " while who why will with would you your")
                    .split(" "));

    private SearchWords() {}

    /** Of what somebody types: the first words that say something, in order. */
    static List<String> asked(String text) {
        return of(text.substring(0, Math.min(MOST_READ, text.length()))).stream()
                .limit(MOST_ASKED)
                .toList();
    }

    /** All of them, each once, in order. */
    static Set<String> of(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        Set<String> words = new LinkedHashSet<>();
        BETWEEN.splitAsStream(plain)
                .filter(word -> word.length() > 1 && !SAYING_NOTHING.contains(word))
                .map(SearchWords::stem)
                .forEach(words::add);
        return words;
    }

    /** Light on purpose: "exports", "exported" and "export" are one word, and few are made one that are not. */
    private static String stem(String word) {
        String cut = word.substring(0, Math.min(LONGEST, word.length()));
        return ENDINGS.stream()
                .filter(ending -> cut.endsWith(ending) && cut.length() - ending.length() >= SHORTEST_STEM)
                .findFirst()
                .map(ending -> cut.substring(0, cut.length() - ending.length()))
                .orElse(cut);
    }
}
