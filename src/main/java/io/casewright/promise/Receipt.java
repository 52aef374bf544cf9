package io.casewright.promise;

import io.casewright.time.Allowance;
import io.casewright.time.Opening;
import io.casewright.time.SkippedHoliday;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a promise is due when it is. Its lines follow each other without a gap from when it was owed until it was
 * settled; while it is open, until it is due or until now, whichever is later.
 *
 * @param grounds the policy's answer behind it, or null where somebody promised it in person
 * @param used the time its clock ran by the last moment of the lines
 * @param stoodStill how long its clock was stopped in that time, on the wall clock
 */
public record Receipt(
        PromiseView promise, @Nullable Grounds grounds, List<Line> lines, Duration used, Duration stoodStill) {

    public Receipt {
        lines = List.copyOf(lines);
    }

    /**
     * A stretch in which the clock ran or was stopped.
     *
     * @param cause why it began, such as {@code owed} or {@code customer-asked}
     * @param person who caused it, by name, or null
     * @param basis what became of the time used when the clock was changed (ALL-5), or null
     * @param openings the windows counted, in UTC; empty where every hour counts or the clock was stopped
     * @param more how many windows are left out because the list would be too long
     * @param holidays on which windows stayed shut (ALL-12)
     * @param used the time counted in it
     */
    public record Line(
            Instant from,
            Instant to,
            boolean running,
            String cause,
            @Nullable String person,
            @Nullable String basis,
            Allowance allowance,
            String clock,
            List<Opening> openings,
            int more,
            List<SkippedHoliday> holidays,
            Duration used) {

        public Line {
            openings = List.copyOf(openings);
            holidays = List.copyOf(holidays);
        }

        /** How long it took on the wall clock. */
        public Duration length() {
            return Duration.between(from, to);
        }
    }

    /**
     * The rule that answered.
     *
     * @param version the number of the decision's version
     * @param annotation requirement and statement, as the policy has them
     * @param facts what the rule looked at
     * @param overruledBy who confirmed a fact that came first, or null
     */
    public record Grounds(
            String decision,
            int version,
            List<String> rules,
            String annotation,
            Map<String, Object> facts,
            Instant answeredAt,
            @Nullable String overruledBy) {

        public Grounds {
            rules = List.copyOf(rules);
        }
    }
}
