package io.casewright.cases.attachment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A file as shown; its content is handed out by {@link Attachments#copy}.
 *
 * @param position the entry of the timeline it came with
 * @param name cleaned; still text from outside
 * @param type by content, such as {@code application/pdf}
 * @param digest SHA-256, in hexadecimal digits
 * @param disguised whether its name says that it is something else
 * @param internal whether only staff may see it
 * @param authorKind {@code customer}, {@code engineer} or {@code system}
 * @param attachedAt in UTC
 */
public record AttachmentView(
        UUID id,
        int position,
        String name,
        String type,
        int bytes,
        String digest,
        boolean disguised,
        boolean internal,
        String authorKind,
        String authorName,
        Instant attachedAt) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** The id a text from outside names, or nothing: what is none is no more than one that nobody has. */
    public static Optional<UUID> id(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
