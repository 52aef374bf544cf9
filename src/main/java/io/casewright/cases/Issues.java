package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues on their way to a fix: reproduced, logged, planned, delivered (CH-8), or explained (CH-9). */
@Component
@Transactional
public class Issues {

    /** The case stays on its way to a fix. */
    private static final String GOES_ON = "issue";

    private final CaseWork work;
    private final CaseRecords.TrackerEntries entries;
    private final Desks desks;
    private final Clock clock;

    Issues(CaseWork work, CaseRecords.TrackerEntries entries, Desks desks, Clock clock) {
        this.work = work;
        this.entries = entries;
        this.desks = desks;
        this.clock = clock;
    }

    /**
     * Takes over what an engineer found when trying to reproduce an issue.
     *
     * @return {@code issue} if it was reproduced, {@code wait}, {@code refused} or {@code keep}
     * @throws InvalidInput if something does not fit; nothing is changed
     * @throws WrongState if the case has ended meanwhile
     */
    public String takeOverFinding(CaseNumber number, Author engineer, IssueFinding finding) {
        IssueFinding.Read read = finding.read();
        SupportCase supportCase = work.takeUp(number);
        if (!read.tried().isEmpty()) {
            work.note(supportCase, engineer, read.tried());
        }
        return switch (read.finding()) {
            case "reproduced" -> {
                work.event(supportCase, engineer, "Reproduced by " + engineer.name() + ".");
                help(supportCase, engineer, read.workaround());
                yield GOES_ON;
            }
            case "ask" -> {
                work.publish(supportCase, engineer, read.answer());
                yield "wait";
            }
            case "not-reproducible" ->
                work.refuse(supportCase, engineer, read.reason(), "Not reproducible. Declined by ");
            case "outside" ->
                work.refuse(supportCase, engineer, read.reason(), "Outside our responsibility. Declined by ");
            default -> "keep";
        };
    }

    /**
     * Keeps where an issue stands in the internal tracker; a workaround is told to the customer.
     *
     * @throws InvalidInput if something does not fit; nothing is changed
     * @throws WrongState if the case has ended meanwhile
     */
    public void log(CaseNumber number, Author engineer, TrackerLog log) {
        TrackerLog.Read read = log.read(today(number));
        SupportCase supportCase = work.takeUp(number);
        TrackerEntry entry = entryOf(supportCase);
        entry.log(read.reference());
        entry.expect(read.release(), read.plannedOn());
        entries.save(entry);
        work.event(supportCase, engineer, "Logged in our tracker by " + engineer.name() + ".");
        help(supportCase, engineer, read.workaround());
    }

    /** What helps meanwhile is told, and stays beside the plan. */
    private void help(SupportCase supportCase, Author engineer, String workaround) {
        if (!workaround.isEmpty()) {
            TrackerEntry entry = entryOf(supportCase);
            entry.helpWith(workaround);
            entries.save(entry);
            work.publish(supportCase, engineer, workaround);
        }
    }

    /** A critical issue is generally fixed in the next maintenance release: a plan, told as one (CH-8). */
    public void planNextRelease(CaseNumber number) {
        plan(number, TrackerEntry.NEXT_RELEASE);
    }

    /** Any other issue is scheduled: a plan, told as one (CH-8). */
    public void schedule(CaseNumber number) {
        plan(number, TrackerEntry.SCHEDULED);
    }

    private void plan(CaseNumber number, String plan) {
        SupportCase supportCase = work.change(number);
        TrackerEntry entry = logged(supportCase);
        entry.plan(plan);
        work.event(supportCase, Author.SYSTEM, entry.view().sentence());
    }

    /**
     * Takes over what became of a planned fix.
     *
     * @return {@code issue} while the fix is still to come, {@code resolved}, {@code refused} or {@code keep}
     * @throws InvalidInput if something does not fit; nothing is changed
     * @throws WrongState if the case has ended meanwhile
     */
    public String takeOverDelivery(CaseNumber number, Author engineer, FixDelivery delivery) {
        FixDelivery.Read read = delivery.read(today(number));
        SupportCase supportCase = work.takeUp(number);
        TrackerEntry entry = logged(supportCase);
        return switch (read.delivery()) {
            case "released" -> {
                entry.expect(read.release(), null);
                entry.plan(TrackerEntry.RELEASED);
                work.publish(supportCase, engineer, read.answer());
                yield work.resolve(supportCase, engineer, "Released in " + read.release() + ". Resolved by ");
            }
            case "moved" -> {
                entry.expect(read.release(), read.plannedOn());
                entry.plan(TrackerEntry.SCHEDULED);
                work.publish(supportCase, engineer, read.answer());
                work.event(supportCase, engineer, entry.view().sentence());
                yield GOES_ON;
            }
            case "not-fixed" -> {
                entry.plan(TrackerEntry.GIVEN_UP);
                yield work.refuse(supportCase, engineer, read.reason(), "Will not be fixed. Declined by ");
            }
            default -> "keep";
        };
    }

    /**
     * Takes over what an engineer did about a reply that came while the fix was awaited.
     *
     * @return {@code issue} while the fix is awaited further, or {@code keep}
     * @throws InvalidInput if something does not fit; nothing is changed
     */
    public String takeOverReply(CaseNumber number, Author engineer, ReplyReaction reaction) {
        ReplyReaction.Read read = reaction.read();
        SupportCase supportCase = work.takeUp(number);
        if (!read.answer().isEmpty()) {
            work.publish(supportCase, engineer, read.answer());
        }
        return read.reaction().equals("hand-back") ? "keep" : GOES_ON;
    }

    /** When the fix is due to be delivered: the end of the planned day at the desk; empty without one. */
    @Transactional(readOnly = true)
    public Optional<Instant> plannedFor(CaseNumber number) {
        SupportCase supportCase = work.get(number);
        return ofCycle(supportCase)
                .map(TrackerEntry::plannedOn)
                .map(day -> day.plusDays(1).atStartOfDay(zoneOf(supportCase)).toInstant());
    }

    /** What was last known of the issue's fix; empty if it was never logged. */
    @Transactional(readOnly = true)
    public Optional<TrackerView> entry(CaseNumber number) {
        return entries.findByCaseNumberOrderByCycleDesc(number.value()).stream()
                .filter(TrackerEntry::logged)
                .map(TrackerEntry::view)
                .findFirst();
    }

    private LocalDate today(CaseNumber number) {
        return LocalDate.ofInstant(clock.instant(), zoneOf(work.get(number)));
    }

    private ZoneId zoneOf(SupportCase supportCase) {
        return desks.get(supportCase.desk()).zone();
    }

    private TrackerEntry entryOf(SupportCase supportCase) {
        return ofCycle(supportCase).orElseGet(() -> new TrackerEntry(supportCase));
    }

    private TrackerEntry logged(SupportCase supportCase) {
        return ofCycle(supportCase).orElseThrow(() -> new IllegalStateException("This issue is in no tracker yet."));
    }

    private Optional<TrackerEntry> ofCycle(SupportCase supportCase) {
        return entries.findByCaseNumberOrderByCycleDesc(supportCase.number().value()).stream()
                .filter(entry -> entry.cycle() == supportCase.cycle())
                .findFirst();
    }
}
