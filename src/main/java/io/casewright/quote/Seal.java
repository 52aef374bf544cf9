package io.casewright.quote;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A number that tells whether two versions say the same: what was accepted can be shown to be what was sent. */
final class Seal {

    private Seal() {}

    static String of(Quote quote, QuoteVersion version) {
        Amounts amounts = Amounts.of(quote.currency(), version.lines(), version.discount());
        StringBuilder content = new StringBuilder();
        add(content, quote.number().value());
        add(content, String.valueOf(version.ordinal()));
        version.lines().forEach(line -> {
            add(content, line.words());
            add(content, line.unit());
            add(content, plain(line.quantity()));
            add(content, plain(line.price()));
        });
        add(content, plain(version.discount()));
        add(content, version.note());
        add(content, version.taxNote());
        add(content, amounts.shown(amounts.total()));
        return digest(content.toString());
    }

    /** The length keeps one part's end from passing for the next one's beginning. */
    private static void add(StringBuilder content, String part) {
        content.append(part.length()).append(':').append(part);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private static String digest(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JVM knows SHA-256.", impossible);
        }
    }
}
