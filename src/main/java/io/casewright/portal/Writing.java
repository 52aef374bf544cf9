package io.casewright.portal;

import io.casewright.cases.InvalidInput;
import io.casewright.cases.Reading;
import io.casewright.cases.Repeats;
import io.casewright.cases.Viewer;
import io.casewright.cases.Writers;
import io.casewright.cases.attachment.Attachments;
import io.casewright.cases.attachment.CheckedFiles;
import io.casewright.desk.CaseNumber;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Takes what is filled in on the page of a case: once, with its files, and from somebody who has read the case. */
@Component
class Writing {

    private final Repeats repeats;
    private final Attachments attachments;
    private final Reading reading;
    private final Writers writers;
    private final Clock clock;

    Writing(Repeats repeats, Attachments attachments, Reading reading, Writers writers, Clock clock) {
        this.repeats = repeats;
        this.attachments = attachments;
        this.reading = reading;
        this.writers = writers;
        this.clock = clock;
    }

    /**
     * Writes, unless the same form was sent before.
     *
     * @param action writes what was filled in, and answers the case it went to in the end
     * @throws InvalidInput if something cannot be taken; nothing is changed
     */
    CaseNumber write(Sheet sheet, Visitor visitor, Function<CheckedFiles, CaseNumber> action) {
        CheckedFiles files = attachments.check(sheet.files());
        return repeats.once(
                sheet.number(),
                visitor.viewer(),
                visitor.author(),
                sheet.key(),
                sheet.content() + files.fingerprint(),
                () -> attachments.keepWith(files, sheet.number(), visitor.viewer(), visitor.author(), () -> {
                    CaseNumber went = action.apply(files);
                    stopped(sheet.number(), visitor);
                    return went;
                }));
    }

    /** In the transaction of what was written: nobody writes any more once it is there, and it costs no commit. */
    private void stopped(CaseNumber number, Visitor visitor) {
        if (visitor.viewer() instanceof Viewer.Staff member) {
            writers.stopped(number, member);
        }
    }

    /** @throws WrittenMeanwhile if somebody else wrote since the page was shown that this was filled in on */
    void insistOnHavingRead(Sheet sheet, Visitor visitor) {
        reading.writtenByOthers(visitor.author(), sheet.number(), visitor.viewer(), sheet.seen())
                .ifPresent(entry -> {
                    Duration since = Duration.between(entry.writtenAt(), clock.instant());
                    String did = entry.internal() ? " left a note " : " answered ";
                    throw new WrittenMeanwhile(entry.authorName() + did + Wording.ago(since)
                            + "; read it, then send again. Nothing was sent, and what you wrote is still here.");
                });
    }
}
