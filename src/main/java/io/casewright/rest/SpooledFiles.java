package io.casewright.rest;

import io.casewright.cases.InvalidInput;
import io.casewright.cases.attachment.Attachments;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Receives files before anything is locked for them, and stops where they are too large, whatever they said before. */
@Component
class SpooledFiles {

    private static final int AT_ONCE = 8192;
    private static final int LONGEST_NAME = 1000;

    private final Attachments attachments;

    SpooledFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    /** @throws InvalidInput if the file is larger than any file may be, or its name longer than any name is */
    SpooledFile receive(@Nullable String name, InputStream body) throws IOException {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new InvalidInput("name", "Say what the file is called, in at most " + LONGEST_NAME + " characters.");
        }
        Path path = Files.createTempFile("casewright-", ".upload");
        SpooledFile file = new SpooledFile(name, path);
        try (OutputStream disk = Files.newOutputStream(path)) {
            copy(body, disk);
            return file;
        } catch (IOException | RuntimeException broken) {
            file.close();
            throw broken;
        }
    }

    /** One byte more than allowed is read: what is too large is told as such by whoever checks the file. */
    private void copy(InputStream body, OutputStream disk) throws IOException {
        long most = attachments.largestFile() + 1;
        byte[] buffer = new byte[AT_ONCE];
        long count = 0;
        while (count < most) {
            int read = body.read(buffer, 0, (int) Math.min(buffer.length, most - count));
            if (read < 0) {
                return;
            }
            disk.write(buffer, 0, read);
            count += read;
        }
    }
}
