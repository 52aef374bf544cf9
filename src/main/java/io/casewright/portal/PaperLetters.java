package io.casewright.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/**
 * The letters that are on paper. They are those of Europe and Israel; fonts for the others are megabytes, and Arabic would
 * also need joining. What is missing is shown as missing, and the page says so: nothing of a quote vanishes silently.
 */
@Component
class PaperLetters {

    /** Stands for a letter that is not there. */
    static final String MISSING = "\u25A1";

    /** Embedded, so that every reader shows the same; it comes with PDFBox and may be passed on (OFL). */
    private static final String LETTERS = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final CmapLookup known;

    PaperLetters() {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(letters()))) {
            known = font.getUnicodeCmapLookup();
        } catch (IOException broken) {
            throw new UncheckedIOException("The letters for quotes cannot be read.", broken);
        }
    }

    static InputStream letters() {
        InputStream letters = PDDocument.class.getResourceAsStream(LETTERS);
        if (letters == null) {
            throw new IllegalStateException("The letters for quotes are not on the class path.");
        }
        return letters;
    }

    /** Whether all of it can be printed. */
    boolean haveAll(String text) {
        return text.codePoints().allMatch(this::have);
    }

    /** The text with a sign for each letter that is not there. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (have(letter)) {
                printable.appendCodePoint(letter);
            } else {
                printable.append(MISSING);
            }
        });
        return printable.toString();
    }

    /** What steers the text and is not seen counts as there. */
    private boolean have(int letter) {
        return Character.isWhitespace(letter)
                || Character.getType(letter) == Character.FORMAT
                || known.getGlyphId(letter) != 0;
    }
}
