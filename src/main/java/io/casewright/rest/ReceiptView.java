package io.casewright.rest;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.casewright.desk.Desk;
import io.casewright.promise.Receipt;
import io.casewright.promise.Receipt.Grounds;
import io.casewright.promise.Receipt.Line;
import io.casewright.time.Opening;
import io.casewright.time.SkippedHoliday;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why something is due when it is. Lengths of time are as in PT26H30M; those of the lines add up to {@code wall}, and so
 * do {@code counted}, {@code stoodStill} and {@code shut}.
 *
 * @param policyVersion the publication of the policy whose clock counts
 * @param grounds the policy's answer; absent where somebody promised it in person
 * @param counted the time its clock ran
 * @param stoodStill the time its clock was stopped
 * @param shut the time its service hours were closed meanwhile
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReceiptView(
        String policyVersion,
        @Nullable GroundsView grounds,
        List<LineView> lines,
        Duration wall,
        Duration counted,
        Duration stoodStill,
        Duration shut) {

    static ReceiptView of(Receipt receipt, Desk desk, ZoneId reader, boolean internal) {
        Grounds grounds = receipt.grounds();
        return new ReceiptView(
                receipt.promise().terms().policy().deployment(),
                grounds == null ? null : GroundsView.of(grounds, internal),
                receipt.lines().stream()
                        .map(line -> LineView.of(line, desk, reader))
                        .toList(),
                receipt.wall(),
                receipt.used(),
                receipt.stoodStill(),
                receipt.shut());
    }

    /**
     * What the policy answered from.
     *
     * @param rules the rules that matched; staff only
     * @param annotation what those rules say of themselves: requirement, statement, reading; staff only
     * @param facts what the rules looked at; customers are told those that they stated
     * @param overruledBy who set a confirmed fact that the rules looked at; staff only
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GroundsView(
            String decision,
            int decisionVersion,
            @Nullable List<String> rules,
            @Nullable String annotation,

            @JsonInclude(content = JsonInclude.Include.ALWAYS)
            Map<String, @Nullable Object> facts,

            Instant answeredAt,
            @Nullable String overruledBy) {

        private static GroundsView of(Grounds grounds, boolean internal) {
            return new GroundsView(
                    grounds.decision(),
                    grounds.version(),
                    internal ? grounds.rules() : null,
                    internal ? grounds.annotation() : null,
                    grounds.facts(),
                    grounds.answeredAt(),
                    grounds.overruledBy());
        }
    }

    /**
     * A stretch in which the clock ran or was stopped.
     *
     * @param cause why it began: {@code owed}, {@code customer-asked}, {@code customer-replied}, {@code phoned} or
     *     {@code terms-changed}
     * @param person who caused it; staff only
     * @param basis what became of the time used: {@code carried-over}, {@code full-allowance},
     *     {@code earlier-promise-stands} or {@code already-broken}
     * @param dueAt when it was due as things stood then
     * @param windows the openings counted; none where every hour counts
     * @param moreWindows how many are left out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineView(
            Instant from,
            Instant to,
            boolean running,
            String cause,
            @Nullable String person,
            @Nullable String basis,
            AllowanceView allowance,
            String clock,
            Instant dueAt,
            List<WindowView> windows,
            int moreWindows,
            List<HolidayView> holidays,
            Duration length,
            Duration counted) {

        private static LineView of(Line line, Desk desk, ZoneId reader) {
            return new LineView(
                    line.from(),
                    line.to(),
                    line.running(),
                    line.cause(),
                    line.person(),
                    line.basis(),
                    AllowanceView.of(line.allowance()),
                    desk.clocks().getOrDefault(line.clock(), line.clock()),
                    line.dueAt(),
                    line.openings().stream()
                            .map(opening -> WindowView.of(opening, reader))
                            .toList(),
                    line.more(),
                    line.holidays().stream().map(HolidayView::of).toList(),
                    line.length(),
                    line.used());
        }
    }

    /**
     * One unbroken time in which the hours were open.
     *
     * @param local the same in the zones of the hours, and in the reader's
     */
    record WindowView(Instant opens, Instant closes, List<LocalView> local) {

        private static WindowView of(Opening opening, ZoneId reader) {
            return new WindowView(
                    opening.opens(),
                    opening.closes(),
                    Stream.concat(opening.zones().stream().sorted(comparing(ZoneId::getId)), Stream.of(reader))
                            .distinct()
                            .map(zone -> LocalView.of(opening, zone))
                            .toList());
        }
    }

    /** An opening on the clocks of a zone. */
    record LocalView(String zone, OffsetDateTime opens, OffsetDateTime closes) {

        private static LocalView of(Opening opening, ZoneId zone) {
            return new LocalView(
                    zone.getId(),
                    opening.opens().atZone(zone).toOffsetDateTime(),
                    opening.closes().atZone(zone).toOffsetDateTime());
        }
    }

    /** A day on which hours stayed closed (ALL-12). */
    record HolidayView(String day, String name, String zone) {

        private static HolidayView of(SkippedHoliday skipped) {
            return new HolidayView(
                    skipped.day().toString(), skipped.name(), skipped.zone().getId());
        }
    }
}
