package io.casewright.cases.attachment;

/**
 * A file found to be right.
 *
 * @param name cleaned, and no other file's of the same message
 * @param type by content, such as {@code application/pdf}
 * @param digest SHA-256, in hexadecimal digits
 * @param disguised whether its name says that it is something else
 */
record CheckedFile(String name, String type, int bytes, String digest, boolean disguised, Upload.Content content) {

    CheckedFile named(String newName) {
        return new CheckedFile(newName, type, bytes, digest, disguised, content);
    }
}
