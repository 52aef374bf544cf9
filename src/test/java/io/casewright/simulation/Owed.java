package io.casewright.simulation;

import io.casewright.time.Allowance;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Something owed as it lies in the database: nothing here was computed by whoever shows it. */
record Owed(
        UUID id,
        String desk,
        String number,
        int cycle,
        String kind,
        boolean binding,
        String shownTo,
        Instant owedAt,
        String outcome,
        Instant settledAt,
        List<Line> ledger,
        List<Step> ladder) {

    boolean open() {
        return outcome.equals("open");
    }

    Line last() {
        return ledger.get(ledger.size() - 1);
    }

    /** The line that held at a moment. */
    Line at(Instant moment) {
        return ledger.stream()
                .filter(line -> !line.since().isAfter(moment))
                .reduce((earlier, later) -> later)
                .orElse(ledger.get(0));
    }

    /** One stretch in which the clock ran or stood still. */
    record Line(
            int position,
            String policy,
            String clock,
            ZoneId zone,
            Allowance allowance,
            boolean running,
            Instant since,
            long usedMillis,
            Instant dueAt,
            Instant breaksAt,
            String cause,
            String basis) {}

    /** One alert. */
    record Step(int share, String to, boolean byMail, Instant dueAt, Instant toldAt) {}
}
