package io.casewright.portal;

import io.casewright.cases.attachment.AttachmentView;
import io.casewright.desk.CaseNumber;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A file as a reader sees it.
 *
 * @param what its type and size in words
 * @param disguised whether its name says that it is something else
 * @param internal whether only staff may have it
 */
record AttachmentLineView(
        String address,
        int position,
        String name,
        String what,
        boolean disguised,
        boolean internal,
        String author,
        MomentView at) {

    private static final int KILO = 1000;

    static AttachmentLineView of(AttachmentView file, CaseNumber number, ZoneId zone) {
        return new AttachmentLineView(
                "/cases/" + number + "/attachments/" + file.id(),
                file.position(),
                file.name(),
                type(file.type()) + ", " + size(file.bytes()),
                file.disguised(),
                file.internal(),
                file.authorName(),
                MomentView.in(zone, file.attachedAt()));
    }

    static String type(String type) {
        String kind = type.substring(0, type.indexOf('/'));
        String word = type.substring(type.indexOf('/') + 1);
        return switch (kind) {
            case "image", "video", "audio" -> word.toUpperCase(Locale.ROOT).replaceFirst("[+].*", "") + " " + kind;
            case "text" ->
                word.equals("plain") ? "Text" : word.toUpperCase(Locale.ROOT).replaceFirst("^X-", "");
            default -> word.equals("octet-stream") ? "File" : word.replaceFirst("^(x-|vnd[.])", "");
        };
    }

    static String size(int bytes) {
        if (bytes < KILO) {
            return bytes + " bytes";
        }
        return bytes < KILO * KILO
                ? Math.round(bytes / (double) KILO) + " kB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (KILO * KILO));
    }
}
