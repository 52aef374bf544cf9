package io.casewright;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.casewright.cases.CaseFixtures;
import io.casewright.cases.SupportCases;
import io.casewright.desk.Desk;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What who runs the installation can see of it, and nobody else. */
@DisplayName("Operator's view")
class OperatorsViewTests extends ProductTests {

    @LocalServerPort
    int port;

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    SupportCases cases;

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("Metrics count cases by desk and state, and the promises that are owed")
    void countsCasesAndPromises(Desk desk) {
        double casesBefore = metric("casewright_cases{desk=\"%s\",state=\"new\"}".formatted(desk.id()));
        cases.submit(CaseFixtures.submission(fixtures.coveredCustomer(desk), "It does not work"), null);
        clock.moveBy(Duration.ofSeconds(6)); // readings are 5 s old at most

        assertThat(metric("casewright_cases{desk=\"%s\",state=\"new\"}".formatted(desk.id())))
                .isEqualTo(casesBefore + 1);
        assertThat(metric("casewright_promises_open{desk=\"%s\"}".formatted(desk.id())))
                .isNotNegative();
    }

    @Test
    @DisplayName("Metrics tell how the engine keeps up, and name nobody")
    void countsJobsAndIncidents() {
        assertThat(metric("casewright_incidents")).isNotNegative();
        assertThat(metric("casewright_jobs_due")).isNotNegative();
        assertThat(metric("casewright_jobs_oldest_seconds")).isNotNegative();
        assertThat(metric("casewright_jobs_locked")).isNotNegative();
        assertThat(metric("casewright_jobs_failed")).isNotNegative();
        assertThat(metrics()).doesNotContain("@");
    }

    @Test
    @DisplayName("Strangers learn whether it runs, and nothing else")
    void tellsStrangersNothing() {
        Visitor stranger = Visitor.at(port);

        assertThat(stranger.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/actuator/health/operations").body()).doesNotContain("incidents", "database");
        assertThat(stranger.get("/actuator/prometheus").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/actuator/env").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "liveness   | livenessState",
                "readiness  | readinessState db processEngine administrators",
                "operations | db diskSpace administrators incidents jobs outbox models"
            })
    @DisplayName("Liveness asks the process alone, readiness what a node needs, operations what somebody must look at")
    void asksWhatItIsAbout(String group, String parts) throws IOException {
        JsonNode health = new ObjectMapper()
                .readTree(operator().get("/actuator/health/" + group).body());

        assertThat(health.path("components").fieldNames()).toIterable().containsExactlyInAnyOrder(parts.split(" "));
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("Mail that waits is counted and its age told, and takes nothing out of service while nothing sends")
    void tellsHowLongMailWaits(Desk desk) throws IOException {
        cases.submit(CaseFixtures.submission(fixtures.coveredCustomer(desk), "It does not work"), null);
        clock.moveBy(Duration.ofHours(3));

        assertThat(metric("casewright_outbox_waiting{desk=\"%s\"}".formatted(desk.id())))
                .isPositive();
        assertThat(metric("casewright_outbox_oldest_seconds{desk=\"%s\"}".formatted(desk.id())))
                .isGreaterThanOrEqualTo(3 * 3600);
        JsonNode outbox = new ObjectMapper()
                .readTree(operator().get("/actuator/health/operations").body())
                .at("/components/outbox");
        assertThat(outbox.path("status").asText()).isEqualTo("UP");
        assertThat(outbox.at("/details/oldestSeconds").asLong()).isGreaterThanOrEqualTo(3 * 3600);
    }

    @Test
    @DisplayName("Somebody must look where promises wait to be watched: nobody would be alerted")
    void tellsHowLongPromisesWaitToBeWatched() throws IOException {
        DeskFixtures.desks()
                .forEach(desk -> cases.submit(
                        CaseFixtures.submission(fixtures.coveredCustomer(desk), "It does not work"), null));
        clock.moveBy(Duration.ofDays(30)); // no node does the engine's jobs in tests

        JsonNode jobs = new ObjectMapper()
                .readTree(operator().get("/actuator/health/operations").body())
                .at("/components/jobs");

        assertThat(jobs.path("status").asText()).isEqualTo("DOWN");
        assertThat(jobs.at("/details/oldestUnwatchedSeconds").asLong()).isGreaterThan(7 * 24 * 3600);
    }

    private double metric(String name) {
        var line = Pattern.compile("^" + Pattern.quote(name) + " (\\S+)$", Pattern.MULTILINE)
                .matcher(metrics());
        assertThat(line.find()).as(name).isTrue();
        return Double.parseDouble(line.group(1));
    }

    private String metrics() {
        return operator().get("/actuator/prometheus").body();
    }

    private Visitor operator() {
        return Visitor.at(port).signedInAsStaff("operator", "an operator of tests");
    }
}
