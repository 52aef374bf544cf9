package io.casewright.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryTimeTests {

    /** A Monday, half past three in the night in Berlin. */
    private static final Instant NOW = Instant.parse("2026-11-23T02:30:00Z");

    private static final Instant BEFORE = Instant.parse("2026-11-20T10:00:00Z");

    private final StoryTime time = new StoryTime(NOW, ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource({
        "45m ago, 2026-11-23T01:45:00Z",
        "22h40m ago, 2026-11-22T03:50:00Z",
        "1h20m later, 2026-11-20T11:20:00Z",
        "9 days ago 14:00, 2026-11-14T13:00:00Z",
        "1 workday ago 09:30, 2026-11-20T08:30:00Z",
        "6 workdays ago 09:30, 2026-11-13T08:30:00Z",
        "1 day ago 22:00 America/Los_Angeles, 2026-11-22T06:00:00Z",
        "1 day later 10:00, 2026-11-21T09:00:00Z",
        "40 days ago 12:00, 2026-10-14T10:00:00Z"
    })
    void tellsTimesFromNowAndFromWhatHappenedBefore(String text, Instant expected) {
        assertThat(time.of(text, BEFORE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "ago", " ago", "9 days ago", "9 days ago 25:00", "2 days ago 10:00 Mars/Base"})
    void refusesWhatIsNoTime(String text) {
        assertThatThrownBy(() -> time.of(text, BEFORE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no time of a story");
    }

    @Test
    void refusesWhatHasNotComeYet() {
        assertThatThrownBy(() -> time.of("3 days later 10:00", BEFORE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has not come yet");
    }
}
