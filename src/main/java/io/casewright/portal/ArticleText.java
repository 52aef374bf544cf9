package io.casewright.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text for a page: its paragraphs, and in them what leads to a web page. It stays text: the page puts each piece
 * between tags of its own.
 */
record ArticleText(List<Paragraph> paragraphs) {

    private static final Pattern EMPTY_LINE = Pattern.compile("\\n[ \\t]*\\n\\s*");
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\"'`{}|\\\\^]+[^\\s<>\"'`{}|\\\\^.,;:!?)\\]]");

    ArticleText {
        paragraphs = List.copyOf(paragraphs);
    }

    static ArticleText of(String body) {
        return new ArticleText(EMPTY_LINE.splitAsStream(body).map(Paragraph::of).toList());
    }

    /** Some lines that belong together. */
    record Paragraph(List<Piece> pieces) {

        private static Paragraph of(String text) {
            List<Piece> pieces = new ArrayList<>();
            Matcher found = ADDRESS.matcher(text);
            int read = 0;
            while (found.find()) {
                pieces.add(new Piece(text.substring(read, found.start()), null));
                pieces.add(new Piece(found.group(), found.group()));
                read = found.end();
            }
            pieces.add(new Piece(text.substring(read), null));
            return new Paragraph(
                    pieces.stream().filter(piece -> !piece.text().isEmpty()).toList());
        }
    }

    /**
     * Some words.
     *
     * @param address where they lead, or null
     */
    record Piece(String text, @Nullable String address) {}
}
