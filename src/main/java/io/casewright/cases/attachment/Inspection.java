package io.casewright.cases.attachment;

import io.casewright.cases.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Looks at files before any is kept: how many, how large, what they are, and what they are called. */
@Component
class Inspection {

    static final String FIELD = "files";

    private static final int AT_ONCE = 8192;

    private final FileTypes types;
    private final AttachmentSettings limits;

    Inspection(FileTypes types, AttachmentSettings limits) {
        this.types = types;
        this.limits = limits;
    }

    /** @throws InvalidInput if they are too many, too large, empty or programs */
    CheckedFiles check(List<Upload> uploads) {
        if (uploads.size() > limits.files()) {
            throw refused(
                    "At most " + limits.files() + " files can be sent at once; these are " + uploads.size() + ".");
        }
        Map<String, CheckedFile> byContent = new LinkedHashMap<>();
        Map<String, Integer> names = new LinkedHashMap<>();
        long together = 0;
        for (Upload upload : uploads) {
            CheckedFile file = check(upload);
            together += file.bytes();
            if (together > limits.message().toBytes()) {
                throw refused("Files sent at once may have " + words(limits.message()) + " together.");
            }
            // The same file twice in one message says no more than once.
            if (!byContent.containsKey(file.name() + file.digest())) {
                int count = names.merge(file.name().toLowerCase(Locale.ROOT), 1, Integer::sum);
                byContent.put(
                        file.name() + file.digest(),
                        count == 1 ? file : file.named(FileName.numbered(file.name(), count)));
            }
        }
        return new CheckedFiles(List.copyOf(byContent.values()));
    }

    private CheckedFile check(Upload upload) {
        String name = FileName.cleaned(upload.name());
        try {
            Measured measured = measure(name, upload.content());
            if (measured.bytes() == 0) {
                throw refused(name + " is empty.");
            }
            String type = types.of(name, upload.content());
            if (types.program(type)) {
                throw refused(name + " is a program (" + type + "), and programs are not taken.");
            }
            return new CheckedFile(
                    name, type, measured.bytes(), measured.digest(), types.disguised(name, type), upload.content());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Stops where it is too much, whatever was said about the size before. */
    private Measured measure(String name, Upload.Content content) throws IOException {
        MessageDigest digest = sha256();
        long count = 0;
        byte[] buffer = new byte[AT_ONCE];
        try (InputStream stream = content.open()) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                count += read;
                if (count > limits.file().toBytes()) {
                    throw refused(name + " is too large: a file may have " + words(limits.file()) + ".");
                }
                digest.update(buffer, 0, read);
            }
        }
        return new Measured((int) count, HexFormat.of().formatHex(digest.digest()));
    }

    static InvalidInput refused(String sentence) {
        return new InvalidInput(FIELD, sentence);
    }

    static String words(DataSize size) {
        return size.toMegabytes() + " MB";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JVM knows SHA-256.", impossible);
        }
    }

    private record Measured(int bytes, String digest) {}
}
