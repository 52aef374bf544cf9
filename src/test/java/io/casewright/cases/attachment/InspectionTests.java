package io.casewright.cases.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.cases.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class InspectionTests {

    private final Inspection inspection = new Inspection(
            new FileTypes(),
            new AttachmentSettings(DataSize.ofMegabytes(10), 20, DataSize.ofMegabytes(25), DataSize.ofMegabytes(250)));

    @Test
    @DisplayName("C02 What a file is, its content tells, whatever it is called")
    void looksAtTheContent() {
        CheckedFile page = one("photo.png", "<!DOCTYPE html><html><script>alert(1)</script></html>");
        CheckedFile drawing = one("photo.jpg", "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        CheckedFile text = one("trace.log", "10:00 started");

        assertThat(page.type()).isEqualTo("text/html");
        assertThat(page.disguised()).isTrue();
        assertThat(drawing.type()).isEqualTo("image/svg+xml");
        assertThat(drawing.disguised()).isTrue();
        assertThat(text.disguised()).isFalse();
        assertThat(one("%PDF", "%PDF-1.7\n1 0 obj").type()).isEqualTo("application/pdf");
    }

    @Test
    @DisplayName("C03 A program is refused, whatever it is called")
    void refusesPrograms() {
        byte[] windows = new byte[512];
        windows[0] = 'M';
        windows[1] = 'Z';
        assertThatThrownBy(() -> inspection.check(List.of(upload("report.pdf", windows))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("report.pdf is a program");
        byte[] linux = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0x3e, 0};
        assertThatThrownBy(() -> inspection.check(List.of(upload("notes.txt", linux))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("is a program");
    }

    @Test
    @DisplayName("C04 An archive is never unpacked: what it would become is nobody's business")
    void neverUnpacks() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            zip.write(new byte[50_000_000]);
            zip.closeEntry();
        }
        CheckedFile bomb = inspection
                .check(List.of(upload("logs.zip", packed.toByteArray())))
                .files()
                .get(0);

        assertThat(bomb.type()).isEqualTo("application/zip");
        assertThat(bomb.bytes()).isEqualTo(packed.size()).isLessThan(100_000);
    }

    @Test
    @DisplayName("C07 Reading stops where a file is too large, whatever it said before")
    void stopsReading() {
        AtomicLong read = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return 'x';
            }
        };
        assertThatThrownBy(() -> inspection.check(List.of(new Upload("endless.log", () -> endless))))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("endless.log is too large: a file may have 10 MB.");
        assertThat(read.get()).isLessThan(10_600_000);
    }

    @Test
    @DisplayName("C07 Too many files, too much together and empty files are refused, and the limit is named")
    void namesTheLimit() {
        byte[] nine = new byte[9_000_000];
        assertThatThrownBy(() ->
                        inspection.check(List.of(upload("a.bin", nine), upload("b.bin", nine), upload("c.bin", nine))))
                .hasMessage("Files sent at once may have 25 MB together.");
        assertThatThrownBy(() -> inspection.check(Collections.nCopies(21, upload("a.txt", new byte[] {1}))))
                .hasMessage("At most 20 files can be sent at once; these are 21.");
        assertThatThrownBy(() -> one("empty.txt", "")).hasMessage("empty.txt is empty.");
    }

    @Test
    @DisplayName("The same file twice is kept once; two of one name are told apart")
    void tellsFilesApart() {
        List<Upload> sent = new ArrayList<>();
        sent.add(upload("trace.log", "one".getBytes(StandardCharsets.UTF_8)));
        sent.add(upload("trace.log", "one".getBytes(StandardCharsets.UTF_8)));
        sent.add(upload("/tmp/trace.log", "two".getBytes(StandardCharsets.UTF_8)));

        assertThat(inspection.check(sent).files())
                .extracting(CheckedFile::name)
                .containsExactly("trace.log", "trace (2).log");
    }

    private CheckedFile one(String name, String content) {
        return inspection
                .check(List.of(upload(name, content.getBytes(StandardCharsets.UTF_8))))
                .files()
                .get(0);
    }

    private static Upload upload(String name, byte[] content) {
        return new Upload(name, () -> new ByteArrayInputStream(content));
    }
}
