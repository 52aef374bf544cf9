package io.casewright.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.desk.Catalogue;
import io.casewright.desk.Desk;
import io.casewright.desk.DeskId;
import io.casewright.desk.Release;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DerivedFactsTests {

    private static final ZoneId ADELAIDE = ZoneId.of("Australia/Adelaide");
    private static final Desk DESK = deskWith(List.of(
            new Release(9, 9000, LocalDate.of(2020, 11, 30), null),
            new Release(7, 7000, LocalDate.of(2014, 6, 16), null),
            new Release(8, 8000, LocalDate.of(2016, 12, 5), 8117)));

    @Test
    @DisplayName("ST-4 the current major version is 0 behind, the one before 1")
    void countsMajorVersions() {
        Instant now = Instant.parse("2026-11-18T00:00:00Z");

        assertThat(of(9500, now).get("majorsBehind")).isEqualTo(0L);
        assertThat(of(8999, now).get("majorsBehind")).isEqualTo(1L);
        assertThat(of(7000, now).get("majorsBehind")).isEqualTo(2L);
        assertThat(of(100, now).get("majorsBehind")).isEqualTo(3L);
    }

    @Test
    @DisplayName("ST-4 a new major version is out from its local day on")
    void countsDaysInTheDesksZone() {
        Instant evening = Instant.parse("2020-11-29T13:29:59Z");
        Instant midnight = Instant.parse("2020-11-29T13:30:00Z");

        assertThat(of(8500, evening)).isEqualTo(facts(0L, 1455L, false));
        assertThat(of(8500, midnight)).isEqualTo(facts(1L, 0L, false));
        assertThat(of(8500, Instant.parse("2021-02-28T13:29:59Z")).get("daysSinceNewMajor"))
                .isEqualTo(90L);
        assertThat(of(8500, Instant.parse("2021-02-28T13:30:00Z")).get("daysSinceNewMajor"))
                .isEqualTo(91L);
    }

    @Test
    @DisplayName("ST-4 a build below its version's floor is too old")
    void knowsTheOldestBuild() {
        Instant now = Instant.parse("2026-11-18T00:00:00Z");

        assertThat(of(8117, now).get("buildTooOld")).isEqualTo(false);
        assertThat(of(8116, now).get("buildTooOld")).isEqualTo(true);
        assertThat(of(7999, now).get("buildTooOld")).isEqualTo(false);
        assertThat(of(6999, now).get("buildTooOld")).isEqualTo(true);
    }

    @Test
    void knowsNothingOfABuildNobodyStated() {
        Instant now = Instant.parse("2020-12-01T00:00:00Z");

        assertThat(DerivedFacts.ofRelease(DESK, Facts.none(), now)).isEqualTo(facts(null, 1L, null));
        assertThat(DerivedFacts.ofRelease(deskWith(List.of()), Facts.none().with("buildNumber", 1), now))
                .isEqualTo(facts(null, null, null));
    }

    @Test
    @DisplayName("ST-2 a contract's last day counts, in the desk's zone")
    void countsAContractsLastDay() {
        LocalDate last = LocalDate.of(2026, 11, 18);

        assertThat(state(last, "2026-11-18T13:29:59Z")).isEqualTo("active");
        assertThat(state(last, "2026-11-18T13:30:00Z")).isEqualTo("lapsed");
        assertThat(state(null, "2026-11-18T13:30:00Z")).isEqualTo("none");
    }

    private static Object state(LocalDate last, String at) {
        return DerivedFacts.ofContract(last, ADELAIDE, Instant.parse(at)).get("contractState");
    }

    private static Facts of(int build, Instant at) {
        return DerivedFacts.ofRelease(DESK, Facts.none().with("buildNumber", build), at);
    }

    private static Facts facts(Long majorsBehind, Long days, Boolean tooOld) {
        return Facts.none()
                .with("majorsBehind", majorsBehind)
                .with("daysSinceNewMajor", days)
                .with("buildTooOld", tooOld);
    }

    private static Desk deskWith(List<Release> releases) {
        return new Desk(
                DeskId.of("fixture"),
                "Fixture",
                ADELAIDE,
                "FIX",
                "Product",
                "support@fixture.example",
                List.of(),
                null,
                null,
                null,
                List.of(),
                Map.of(),
                releases,
                List.of(),
                List.of(),
                new Catalogue("USD", List.of()));
    }

    @Test
    @DisplayName("SN-5 whoever brings a case by phone has phoned")
    void knowsWhoPhoned() {
        assertThat(DerivedFacts.ofContact(Facts.none().with("channel", "phone")).get("phoned"))
                .isEqualTo(true);
        assertThat(DerivedFacts.ofContact(Facts.none().with("channel", "portal"))
                        .get("phoned"))
                .isEqualTo(false);
    }
}
