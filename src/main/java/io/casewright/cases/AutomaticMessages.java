package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import io.casewright.desk.CaseNumber;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a machine of the customer wrote: out of office, a bounce, a delivery report. It is kept with the case for staff;
 * it neither reopens it, nor stops a clock, nor gets an answer (ALL-8).
 */
@Component
@Transactional
public class AutomaticMessages {

    private final CaseRecords.Cases cases;
    private final Timeline timeline;

    AutomaticMessages(CaseRecords.Cases cases, Timeline timeline) {
        this.cases = cases;
        this.timeline = timeline;
    }

    /**
     * Keeps it with the case, whatever state that is in.
     *
     * @throws CaseNotFound if there is no such case for this viewer
     * @throws InvalidInput if the text cannot be taken
     */
    public void keep(CaseNumber number, Viewer viewer, Author sender, @Nullable String text) {
        List<Problem> problems = new ArrayList<>();
        String message = Words.required("message", "The message", text, Words.MESSAGE, problems);
        Words.refuse(problems);
        SupportCase supportCase = cases.change(number);
        if (!cases.shows(supportCase, viewer)) {
            throw new CaseNotFound();
        }
        timeline.note(supportCase, sender, "Sent automatically: " + message);
    }
}
