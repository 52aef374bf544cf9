package io.casewright.promise;

import io.casewright.time.Allowance;
import io.casewright.time.Opening;
import io.casewright.time.SkippedHoliday;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    /** How long it took on the wall clock, which is how long its lines took. */
    public Duration wall() {
        return lines.stream().map(Line::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** How long its clock ran into closed service hours, where nothing is counted. */
    public Duration shut() {
        return wall().minus(used).minus(stoodStill);
    }

    /**
     * The same for a customer: without what is inside the desk. Rules and who overruled what stay out, and of the
     * facts only those are told that the customer stated.
     *
     * @param stated their names
     */
    public Receipt forCustomers(Set<String> stated) {
        return new Receipt(
                promise,
                grounds == null ? null : grounds.forCustomers(stated),
                lines.stream().map(Line::withoutPerson).toList(),
                used,
                stoodStill);
    }

    /**
     * A stretch in which the clock ran or was stopped.
     *
     * @param cause why it began, such as {@code owed} or {@code customer-asked}
     * @param person who caused it, by name, or null
     * @param basis what became of the time used when the clock was changed (ALL-5), or null
     * @param clock the name of the service hours in the policy
     * @param dueAt when it was due as things stood then; while the clock stands still, if it ran on
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
            Instant dueAt,
            List<Opening> openings,
            int more,
            List<SkippedHoliday> holidays,
            Duration used) {

        public Line {
            openings = List.copyOf(openings);
            holidays = List.copyOf(holidays);
        }

        private Line withoutPerson() {
            return new Line(
                    from, to, running, cause, null, basis, allowance, clock, dueAt, openings, more, holidays, used);
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

        private Grounds forCustomers(Set<String> stated) {
            Map<String, Object> theirs = new TreeMap<>(facts);
            theirs.keySet().retainAll(stated);
            return new Grounds(decision, version, List.of(), "", theirs, answeredAt, null);
        }
    }
}
