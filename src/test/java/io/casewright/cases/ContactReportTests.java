package io.casewright.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.casewright.cases.ContactReport.Bounds;
import io.casewright.cases.InvalidInput.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be said about a call to the contact of an urgent case. */
class ContactReportTests {

    private static final Instant NOW = Instant.parse("2026-11-18T15:00:00Z");
    private static final Bounds BOUNDS = new Bounds(NOW.minusSeconds(3_600), ZoneId.of("America/Chicago"), NOW);

    @Test
    @DisplayName("SN-10: a connected call needs a number and words for colleagues; the message may be left out")
    void takesAConnectedCall() {
        var read = new ContactReport("connected", null, "+1 312 555 0177", "We talked.", "", null).read(BOUNDS);

        assertThat(read.connected()).isTrue();
        assertThat(read.at()).isEqualTo(NOW);
        assertThat(read.message()).isEmpty();
    }

    @Test
    @DisplayName(
            "SN-10: an attempt needs a message after it, and may say when somebody tries again, in the desk's zone")
    void takesAnAttempt() {
        assertThat(fields("not-reached", "", "+1 312 555 0177", "It rang.", " ", ""))
                .containsExactly("contactMessage");

        var read = new ContactReport(
                        "not-reached",
                        "2026-11-18 08:30",
                        "+1 312 555 0177",
                        "It rang.",
                        "We called.",
                        "2026-11-18 09:30")
                .read(BOUNDS);

        assertThat(read.at()).isEqualTo(NOW.minusSeconds(1_800));
        assertThat(read.again()).isEqualTo(NOW.plusSeconds(1_800));
    }

    @Test
    @DisplayName("SN-10: everything that is missing is named at once")
    void namesEverythingMissing() {
        assertThat(fields(null, null, null, null, null, null))
                .containsExactly("contactOutcome", "contactNumber", "contactWords", "contactMessage");
        assertThat(fields("connected", "", "1".repeat(41), "x".repeat(2_001), "x".repeat(3_901), ""))
                .containsExactly("contactNumber", "contactWords", "contactMessage");
        assertThat(fields("connected", "", "+1\n2", "a\u0000b", "", ""))
                .containsExactly("contactNumber", "contactWords");
    }

    @ParameterizedTest
    @CsvSource({
        "connected, 2026-11-18 09:01, , contactAt",
        "connected, 2026-11-18 07:59, , contactAt",
        "connected, noon, , contactAt",
        "connected, , 2026-11-18 10:00, contactAgain",
        "not-reached, , 2026-11-18 09:00, contactAgain",
        "not-reached, , 2026-11-26 09:00, contactAgain",
        "not-reached, , tomorrow, contactAgain"
    })
    @DisplayName("SN-10: a call to come, one before the case, and trying again in the past or next month are refused")
    void refusesOtherTimes(String outcome, String at, String again, String field) {
        assertThat(fields(outcome, at, "+1 312 555 0177", "It rang.", "We called.", again))
                .containsExactly(field);
    }

    private static List<String> fields(
            String outcome, String at, String phone, String words, String message, String again) {
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class, () -> new ContactReport(outcome, at, phone, words, message, again).read(BOUNDS));
        return refused.problems().stream().map(Problem::field).toList();
    }
}
