package io.casewright.portal;

import io.casewright.cases.attachment.Upload;
import io.casewright.desk.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What somebody filled in on the page of a case, and the files they chose.
 *
 * @param sent by the names of the fields
 */
record Sheet(CaseNumber number, Map<String, String> sent, List<Upload> files) {

    private static final String LONGEST_POSITION = "[0-9]{1,9}";

    static Sheet of(CaseNumber number, Map<String, String> sent, @Nullable List<MultipartFile> files) {
        return new Sheet(number, sent, SentFiles.of(files));
    }

    String text(String field) {
        return sent.getOrDefault(field, "");
    }

    /** The words of a field, or what stands for them where files came without a word. */
    String text(String field, String otherwise) {
        return text(field).isBlank() && !files.isEmpty() ? otherwise : text(field);
    }

    @Nullable String key() {
        return FormKeys.of(sent).orElse(null);
    }

    /** The position of the last entry that stood on the page, or the greatest number where the page did not say. */
    int seen() {
        String seen = text("seen");
        return seen.matches(LONGEST_POSITION) ? Integer.parseInt(seen) : Integer.MAX_VALUE;
    }

    /** All that was filled in, by which the same is known again. */
    String content() {
        Map<String, String> content = new TreeMap<>(sent);
        content.keySet().removeAll(List.of("_csrf", "key", "seen"));
        return content.toString();
    }
}
