package io.casewright.portal;

import io.casewright.cases.attachment.Upload;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files that came with a form. */
final class SentFiles {

    private SentFiles() {}

    /** A browser sends a part without a name where no file was chosen. */
    static List<Upload> of(@Nullable List<MultipartFile> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .filter(file -> !name(file).isEmpty())
                        .map(file -> new Upload(name(file), file::getInputStream))
                        .toList();
    }

    private static String name(MultipartFile file) {
        return file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    }
}
