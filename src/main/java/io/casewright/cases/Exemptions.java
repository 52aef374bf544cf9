package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import io.casewright.time.ShownTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pending cases that silence does not close before a day that staff named, with a reason (ALL-7). */
@Component
@Transactional
public class Exemptions {

    private final CaseRecords.Cases cases;
    private final Timeline timeline;
    private final Desks desks;

    Exemptions(CaseRecords.Cases cases, Timeline timeline, Desks desks) {
        this.cases = cases;
        this.timeline = timeline;
        this.desks = desks;
    }

    /**
     * Keeps a pending case open until the end of a day in the desk's zone; the customer is reminded before that as long
     * in advance as before any closing. It never closes earlier than without this.
     *
     * @param until a day such as 2026-12-31
     * @throws CaseNotFound if there is no such case for this viewer, or the viewer is a customer
     * @throws InvalidInput if the reason or the day is missing or cannot be taken
     * @throws WrongState if the case does not wait for the customer
     */
    public void exempt(
            CaseNumber number, Viewer viewer, Author author, @Nullable String reason, @Nullable String until) {
        SupportCase supportCase = viewer.worksOn(cases.change(number));
        Desk desk = desks.get(supportCase.desk());
        List<Problem> problems = new ArrayList<>();
        String why = Words.required("exemptReason", "The reason", reason, Words.REASON, problems);
        LocalDate today = LocalDate.ofInstant(timeline.now(), desk.zone());
        LocalDate day = LocalDay.expected("exemptUntil", "The day", until, today, problems);
        if (until == null || until.isBlank()) {
            problems.add(new Problem("exemptUntil", "Say until which day it stays open."));
        }
        Words.refuse(problems);
        Waiting waiting =
                supportCase.waiting().orElseThrow(() -> new WrongState("This case does not wait for the customer."));
        if (day != null) {
            Instant end = day.plusDays(1).atStartOfDay(desk.zone()).toInstant();
            supportCase.awaitCustomer(waiting.notClosedBefore(end));
            timeline.note(
                    supportCase, author, "Not closed by silence before " + ShownTime.in(desk.zone(), end) + ": " + why);
        }
    }
}
