package io.casewright.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.casewright.cases.CallOutcome.Bounds;
import io.casewright.cases.InvalidInput.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can come of a call. */
class CallOutcomeTests {

    private static final Instant NOW = Instant.parse("2026-11-18T15:00:00Z");
    private static final ZoneId UTC = ZoneId.of("Etc/UTC");

    @ParameterizedTest
    @ValueSource(strings = {"0", "31", "-5", "20.5", "half an hour", "", "99999"})
    @DisplayName("CH-15 A call takes as many minutes as the policy allows and no more")
    void keepsToTheLimit(String minutes) {
        assertThat(fields(new CallOutcome("held", minutes, null, "Seen."), bounds(30, null)))
                .containsExactly("callMinutes");
    }

    @Test
    @DisplayName("CH-15 Where the policy sets no limit a long call is one")
    void takesItsTimeWithoutALimit() {
        assertThat(new CallOutcome("held", "95", null, "Seen.")
                        .read(bounds(0, null))
                        .minutes())
                .isEqualTo(95);
    }

    @Test
    @DisplayName("CH-15 A call began when it was to begin, or has just ended, unless somebody says otherwise")
    void knowsWhenItBegan() {
        Instant slot = NOW.minus(Duration.ofMinutes(40));

        assertThat(new CallOutcome("held", "20", null, "Seen.")
                        .read(bounds(30, slot))
                        .began())
                .isEqualTo(slot);
        assertThat(new CallOutcome("held", "20", null, "Seen.")
                        .read(bounds(30, NOW))
                        .began())
                .isEqualTo(NOW.minus(Duration.ofMinutes(20)));
        assertThat(new CallOutcome("held", "20", "2026-11-18 14:10", "Seen.")
                        .read(bounds(30, slot))
                        .began())
                .isEqualTo(Instant.parse("2026-11-18T14:10:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-18 15:01", "2026-11-10 10:00", "just now"})
    @DisplayName("CH-15 It began neither in the future nor before there was a case")
    void refusesAnImpossibleBeginning(String began) {
        assertThat(fields(new CallOutcome("held", "20", began, "Seen."), bounds(30, null)))
                .containsExactly("callBegan");
    }

    @Test
    @DisplayName("CH-15 Whatever came of it, the customer reads it")
    void needsAReport() {
        assertThat(fields(new CallOutcome("missed", null, null, " "), bounds(30, null)))
                .containsExactly("callReport");
        assertThat(fields(new CallOutcome("missed", null, null, "x".repeat(3_901)), bounds(30, null)))
                .containsExactly("callReport");
        assertThat(fields(new CallOutcome("forgotten", null, null, "Sorry."), bounds(30, null)))
                .containsExactly("callOutcome");
    }

    private static Bounds bounds(int limit, Instant slot) {
        return new Bounds(limit, slot, NOW.minus(Duration.ofDays(2)), UTC, NOW);
    }

    private static List<String> fields(CallOutcome outcome, Bounds bounds) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> outcome.read(bounds));
        return refused.problems().stream().map(Problem::field).toList();
    }
}
