package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskFixtures;
import io.casewright.policy.PolicyVersion;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Receipt;
import io.casewright.promise.Receipt.Line;
import io.casewright.promise.Terms;
import io.casewright.time.Allowance;
import io.casewright.time.Opening;
import io.casewright.time.SkippedHoliday;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A receipt in words")
class ReceiptWordsTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId CENTRAL = ZoneId.of("America/Chicago");
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T20:00:00Z");
    private static final Allowance HOURS = Allowance.of(8, "service-hours", true);

    @Test
    @DisplayName("ALL-12 ALL-2 names the holiday that was left out, and each opening on its own clock and the reader's")
    void namesHolidaysAndOpenings() {
        Opening opening = new Opening(WEDNESDAY, Instant.parse("2026-11-25T23:00:00Z"), Set.of(CENTRAL));
        SkippedHoliday holiday = new SkippedHoliday(LocalDate.of(2026, 11, 26), "Thanksgiving", CENTRAL);
        Line line = line("owed", null, true, List.of(opening), List.of(holiday), Duration.ofHours(8));

        ReceiptLineView said = said(false, true, line);

        assertThat(said.holidays()).containsExactly("Not counted: Thu 26 Nov 2026, Thanksgiving (America/Chicago).");
        assertThat(said.windows())
                .containsExactly(List.of(
                        "Wed 25 Nov 2026, 14:00–17:00 (America/Chicago)",
                        "Wed 25 Nov 2026, 21:00 – Thu 26 Nov 2026, 00:00 (Europe/Berlin)"));
        assertThat(said.sentences())
                .containsExactly(
                        "The clock has been running since Wed 25 Nov 2026, 21:00 (Europe/Berlin). By Fri 27 Nov 2026, 20:00"
                                + " (Europe/Berlin) it will have counted 8 h. For 39 h of that the hours are closed.");
    }

    @ParameterizedTest
    @CsvSource({
        "carried-over, The time used before still counts",
        "full-allowance, all of it began anew",
        "earlier-promise-stands, what was owed before stands",
        "already-broken, it was late already"
    })
    @DisplayName("ALL-5 says what became of the time used when the terms changed, and to staff who changed them")
    void saysWhatBecameOfTheTimeUsed(String basis, String words) {
        Line line = line("terms-changed", basis, true, List.of(), List.of(), Duration.ofHours(47));

        assertThat(said(true, false, line).sentences().get(0))
                .startsWith("What is owed changed (Grace Lindholm): ")
                .contains(words);
    }

    @Test
    @DisplayName("SN-4 says to the customer why the clock stood still, and to staff who asked as well")
    void saysWhyTheClockStoodStill() {
        Line line = line("customer-asked", null, false, List.of(), List.of(), Duration.ZERO);
        String from = "Wed 25 Nov 2026, 21:00 (Europe/Berlin)";
        String to = "Fri 27 Nov 2026, 20:00 (Europe/Berlin)";

        assertThat(said(true, false, line).sentences())
                .containsExactly("The clock stood still from " + from + " to " + to
                        + ", because we waited for the customer (Grace Lindholm): 47 h.");
        assertThat(said(false, false, line).sentences().get(0)).contains(", because we waited for your answer");
        assertThat(said(false, true, line).sentences().get(0))
                .startsWith("The clock has stood still since " + from + ", while we wait for your answer");
    }

    @Test
    @DisplayName("adds up: what is counted, stood still and closed is all the time there was")
    void addsUp() {
        Line ran = line("owed", null, true, List.of(), List.of(), Duration.ofHours(8));
        Line stood = line("customer-asked", null, false, List.of(), List.of(), Duration.ZERO);

        assertThat(ReceiptWords.sum(receipt(false, ran, stood)))
                .isEqualTo("In all 94 h: 8 h counted, 47 h while the clock stood still, 39 h while the hours"
                        + " were closed.");
        assertThat(ReceiptWords.sum(receipt(false))).isEqualTo("No time was counted.");
    }

    private static ReceiptLineView said(boolean staff, boolean open, Line line) {
        return new ReceiptWords(staff, DeskFixtures.desks().get(0), BERLIN, WEDNESDAY)
                .lines(receipt(open, line))
                .get(0);
    }

    private static Receipt receipt(boolean open, Line... lines) {
        Terms terms = new Terms(
                true, "customer", new PolicyVersion(DeskFixtures.desks().get(0).id(), "any"), "hours", HOURS, CENTRAL);
        PromiseView promise = new PromiseView(
                UUID.randomUUID(),
                "progress-update",
                1,
                terms,
                WEDNESDAY,
                WEDNESDAY,
                true,
                null,
                open ? "open" : "kept",
                open ? null : WEDNESDAY,
                null,
                null,
                null,
                null);
        List<Line> all = List.of(lines);
        return new Receipt(
                promise,
                null,
                all,
                all.stream().map(Line::used).reduce(Duration.ZERO, Duration::plus),
                all.stream().filter(line -> !line.running()).map(Line::length).reduce(Duration.ZERO, Duration::plus));
    }

    private static Line line(
            String cause,
            String basis,
            boolean running,
            List<Opening> openings,
            List<SkippedHoliday> holidays,
            Duration used) {
        Instant to = WEDNESDAY.plus(Duration.ofHours(47));
        String person = cause.equals("owed") ? null : "Grace Lindholm";
        return new Line(WEDNESDAY, to, running, cause, person, basis, HOURS, "hours", to, openings, 0, holidays, used);
    }
}
