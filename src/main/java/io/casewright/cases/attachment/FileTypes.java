package io.casewright.cases.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.springframework.stereotype.Component;

/** Tells what a file is by looking at its beginning; what is packed in it is never unpacked. */
@Component
class FileTypes {

    private static final String UNKNOWN = "application/octet-stream";
    private static final MediaTypeRegistry KINSHIP = MediaTypeRegistry.getDefaultRegistry();

    /** What runs when it is opened; somebody who needs one sent knows how to pack it. */
    private static final Set<String> PROGRAMS = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/vnd.microsoft.portable-executable",
            "application/x-ms-installer",
            "application/x-executable",
            "application/x-elf",
            "application/x-sharedlib",
            "application/x-mach-o",
            "application/x-mach-o-executable");

    private final Tika tika = new Tika();

    /** The type by content; the name only tells apart what looks the same from outside. */
    String of(String name, Upload.Content content) throws IOException {
        try (InputStream stream = new BufferedInputStream(content.open())) {
            return tika.detect(stream, name);
        }
    }

    boolean program(String type) {
        MediaType asked = MediaType.parse(type);
        return PROGRAMS.contains(type)
                || PROGRAMS.stream().anyMatch(program -> KINSHIP.isSpecializationOf(asked, MediaType.parse(program)));
    }

    /** Whether the name says that it is something else. */
    boolean disguised(String name, String type) {
        MediaType said = KINSHIP.normalize(MediaType.parse(tika.detect(name)));
        MediaType found = KINSHIP.normalize(MediaType.parse(type));
        return !said.toString().equals(UNKNOWN)
                && !said.equals(found)
                && !KINSHIP.isSpecializationOf(said, found)
                && !KINSHIP.isSpecializationOf(found, said);
    }
}
