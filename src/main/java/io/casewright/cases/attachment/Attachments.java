package io.casewright.cases.attachment;

import io.casewright.cases.Author;
import io.casewright.cases.CaseNotFound;
import io.casewright.cases.EntryView;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.Reading;
import io.casewright.cases.Viewer;
import io.casewright.desk.CaseNumber;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All files of all cases. A file comes with what somebody writes, and whoever may read that may have the file; it is
 * looked at from outside only, and handed out as it came.
 */
@Component
public class Attachments {

    private final Inspection inspection;
    private final AttachmentTable table;
    private final AttachmentSettings limits;
    private final Reading reading;
    private final Clock clock;

    Attachments(Inspection inspection, AttachmentTable table, AttachmentSettings limits, Reading reading, Clock clock) {
        this.inspection = inspection;
        this.table = table;
        this.limits = limits;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * Looks at files before anything is done with them.
     *
     * @throws InvalidInput naming {@code files} and the limit, if they are too many, too large, empty or programs
     */
    public CheckedFiles check(List<Upload> uploads) {
        return inspection.check(uploads);
    }

    /** What may be attached, in words. */
    public String limitsInWords() {
        return "Up to " + limits.files() + " files, " + Inspection.words(limits.file()) + " each and "
                + Inspection.words(limits.message()) + " together. Programs are not taken.";
    }

    /** The largest file, in bytes. */
    public long largestFile() {
        return limits.file().toBytes();
    }

    /**
     * Does what its author wants written, and keeps the files with it: both or neither.
     *
     * @param writing writes on the case, and answers the case it went to in the end
     * @throws InvalidInput if the files of the case would be too many, or nothing was written
     */
    @Transactional
    public CaseNumber keepWith(
            CheckedFiles files, CaseNumber number, Viewer viewer, Author author, Supplier<CaseNumber> writing) {
        if (files.none()) {
            return writing.get();
        }
        int before = reading.last(number, viewer);
        CaseNumber wentTo = writing.get();
        return keep(files, wentTo, author, wentTo.equals(number) ? before : 0);
    }

    /** Keeps files with what their author wrote first on a case. */
    CaseNumber keepWithFirst(CheckedFiles files, CaseNumber number, Author author) {
        return keep(files, number, author, 0);
    }

    private CaseNumber keep(CheckedFiles files, CaseNumber number, Author author, int after) {
        EntryView written = reading.writtenBy(author, number, after)
                .orElseThrow(() -> Inspection.refused("Files go with words: write what they are."));
        long together = table.bytesOf(number)
                + files.files().stream().mapToLong(CheckedFile::bytes).sum();
        if (together > limits.perCase().toBytes()) {
            throw Inspection.refused("All files of a case may have " + Inspection.words(limits.perCase())
                    + " together, and these would be more.");
        }
        files.files().forEach(file -> keep(file, number, written));
        return number;
    }

    private void keep(CheckedFile file, CaseNumber number, EntryView entry) {
        AttachmentView view = new AttachmentView(
                UUID.randomUUID(),
                entry.position(),
                file.name(),
                file.type(),
                file.bytes(),
                file.digest(),
                file.disguised(),
                entry.internal(),
                entry.authorKind(),
                entry.authorName(),
                clock.instant());
        try {
            table.keep(number, view, file.content());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The files of a case that the viewer may have, in the order of the timeline.
     *
     * @throws CaseNotFound if there is no such case for this viewer
     */
    @Transactional(readOnly = true)
    public List<AttachmentView> of(CaseNumber number, Viewer viewer) {
        reading.see(number, viewer);
        return table.of(number).stream()
                .filter(file -> viewer.internal() || !file.internal())
                .toList();
    }

    /**
     * One file of a case.
     *
     * @throws CaseNotFound if there is no such case for this viewer
     * @throws AttachmentNotFound if it has no such file, or the viewer may not have it
     */
    @Transactional(readOnly = true)
    public AttachmentView get(CaseNumber number, UUID id, Viewer viewer) {
        reading.see(number, viewer);
        return table.find(number, id)
                .filter(file -> viewer.internal() || !file.internal())
                .orElseThrow(AttachmentNotFound::new);
    }

    /** Writes the content of a file, piece by piece. */
    public void copy(AttachmentView file, OutputStream to) throws IOException {
        int place = 0;
        for (var piece = table.piece(file.id(), place); piece.isPresent(); piece = table.piece(file.id(), place)) {
            to.write(piece.get());
            place++;
        }
    }
}
