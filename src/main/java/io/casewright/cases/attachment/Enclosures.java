package io.casewright.cases.attachment;

import io.casewright.cases.InvalidInput;
import io.casewright.cases.KeyUsedBefore;
import io.casewright.cases.Repeats;
import io.casewright.cases.Submission;
import io.casewright.cases.SupportCases;
import io.casewright.cases.Viewer;
import io.casewright.desk.CaseNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** New cases that come with files. */
@Component
public class Enclosures {

    private final SupportCases cases;
    private final Attachments attachments;
    private final Repeats repeats;

    Enclosures(SupportCases cases, Attachments attachments, Repeats repeats) {
        this.cases = cases;
        this.attachments = attachments;
        this.repeats = repeats;
    }

    /** What may be attached, in words. */
    public String limitsInWords() {
        return attachments.limitsInWords();
    }

    /**
     * Accepts a new case and keeps the files with its first message. The case comes first: should the machine stop in
     * between, the same form sent again adds what is missing.
     *
     * @param key the sender's name for this submission: the same key makes one case, and keeps its files once
     * @throws InvalidInput if a field or a file cannot be taken; there is no case then
     * @throws KeyUsedBefore if the key came with something else before
     */
    public CaseNumber submit(Submission submission, @Nullable String key, List<Upload> uploads) {
        CheckedFiles files = attachments.check(uploads);
        CaseNumber number = cases.submit(submission, key);
        if (files.none()) {
            return number;
        }
        Viewer.Customer viewer = new Viewer.Customer(submission.person(), submission.desk());
        return repeats.once(
                number,
                viewer,
                submission.author(),
                key,
                files.fingerprint(),
                () -> attachments.keepWithFirst(files, number, submission.author()));
    }
}
