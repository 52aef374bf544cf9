package io.casewright.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotInUniversalTimeTests {

    private final TimeZone before = TimeZone.getDefault();

    @AfterEach
    void restoreTheZone() {
        TimeZone.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/London", "Australia/Adelaide", "Etc/GMT+1"})
    void refusesAnyZoneWithAnOffsetAtAnyTime(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        assertThatExceptionOfType(NotInUniversalTime.class)
                .isThrownBy(EngineConfiguration::refuseOtherZones)
                .withMessage("Casewright runs in UTC only, and this JVM's zone is " + zone + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Etc/UTC", "GMT", "Z"})
    void takesUniversalTimeByAnyName(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        EngineConfiguration.refuseOtherZones();
    }

    @Test
    void tellsTheOperatorWhatToDo() {
        var analysis = new NotInUniversalTimeAnalyzer().analyze(new NotInUniversalTime("Europe/London"));

        assertThat(analysis.getDescription()).contains("Europe/London");
        assertThat(analysis.getAction()).contains("-Duser.timezone=UTC");
    }
}
