package io.casewright.rest;

import io.casewright.cases.attachment.Upload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that was received; it waits on the disk until the call is answered. */
record SpooledFile(String name, Path path) implements AutoCloseable {

    Upload upload() {
        return new Upload(name, () -> Files.newInputStream(path));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
