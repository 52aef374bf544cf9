package io.casewright.cases.knowledge;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an article is called. It never looks like a case's number, which has three letters or more. */
public record ArticleReference(long number) {

    private static final Pattern SHAPE = Pattern.compile("(?:KB-)?([1-9][0-9]{0,11})");

    /** The reference a text from outside names, or nothing. */
    public static Optional<ArticleReference> parse(String text) {
        Matcher named = SHAPE.matcher(text.strip().toUpperCase(Locale.ROOT));
        return named.matches() ? Optional.of(new ArticleReference(Long.parseLong(named.group(1)))) : Optional.empty();
    }

    @Override
    public String toString() {
        return "KB-" + number;
    }
}
