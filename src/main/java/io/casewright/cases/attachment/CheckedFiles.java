package io.casewright.cases.attachment;

import java.util.List;
import java.util.stream.Collectors;

/** Files sent together and found to be right ({@link Attachments#check}). */
public final class CheckedFiles {

    private final List<CheckedFile> files;

    CheckedFiles(List<CheckedFile> files) {
        this.files = List.copyOf(files);
    }

    List<CheckedFile> files() {
        return files;
    }

    /** Whether none was sent. */
    public boolean none() {
        return files.isEmpty();
    }

    /** The same for the same files, however often they are sent. */
    public String fingerprint() {
        return files.stream().map(file -> file.name() + "/" + file.digest()).collect(Collectors.joining("\n"));
    }

    /** Whether one of these was kept as that. */
    public boolean contain(AttachmentView kept) {
        return files.stream()
                .anyMatch(file ->
                        file.digest().equals(kept.digest()) && file.name().equals(kept.name()));
    }

    /** What stands on the timeline where somebody sent files without a word. */
    public String words() {
        return files.stream().map(CheckedFile::name).collect(Collectors.joining(", ", "Attached: ", ""));
    }
}
