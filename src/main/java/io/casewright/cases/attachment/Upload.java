package io.casewright.cases.attachment;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file as somebody sends it; nothing about it is believed.
 *
 * @param name as the sender calls it
 */
public record Upload(String name, Content content) {

    /** The bytes, which are read more than once. */
    @FunctionalInterface
    public interface Content {

        InputStream open() throws IOException;
    }
}
