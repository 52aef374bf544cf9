package io.casewright.policy.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.casewright.desk.Desk;
import io.casewright.desk.DeskFolders;
import io.casewright.desk.Desks;
import io.casewright.engine.decision.PolicyFiles;
import io.casewright.policy.EscalationStep;
import io.casewright.policy.Facts;
import io.casewright.policy.Policies;
import io.casewright.policy.PolicyVersion;
import io.casewright.policy.UnknownFact;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PreviewTests {

    private static final Desks DESKS = DeskFolders.read("classpath:");
    private static final Instant RECEIVED = Instant.parse("2026-11-18T15:00:00Z");

    static Stream<Desk> desks() {
        return DESKS.all().stream();
    }

    @ParameterizedTest
    @MethodSource("desks")
    void tellsAllAnswersAndTheDueTime(Desk desk) {
        Preview preview = preview(desk, defaults(desk));

        assertThat(preview.entitlement().reason()).isNotBlank();
        assertThat(preview.scope().reason()).isNotBlank();
        assertThat(preview.facts().get("receivedInsideHours")).isInstanceOf(Boolean.class);
        assertThat(preview.facts().get("promiseState")).isIn("open", "none");
        assertThat(preview.idle().closing().amount()).isPositive();
        assertThat(preview.facts().get("phoned")).isEqualTo(false);
        assertThat(preview.due())
                .containsOnlyKeys(Stream.of(
                                preview.firstResponse().promised() ? "first-response" : "",
                                preview.rootCauseAnalysis().owed() ? "root-cause-draft" : "",
                                preview.rootCauseAnalysis().owed() ? "root-cause-final" : "")
                        .filter(name -> !name.isEmpty())
                        .toList());
        assertThat(preview.escalation().keySet())
                .containsAll(preview.due().keySet())
                .contains("spoken");
        assertThat(preview.escalation().containsKey("progress-update"))
                .isEqualTo(preview.progressUpdate().promised());
        assertThat(preview.escalation().values())
                .allSatisfy(steps ->
                        assertThat(steps).extracting(EscalationStep::share).contains(100));
        if (preview.firstResponse().promised()) {
            assertThat(preview.firstResponseDue()).isAfter(RECEIVED);
        } else {
            assertThat(preview.firstResponseDue()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("desks")
    void refusesFactsThatTheDeskDoesNotKnow(Desk desk) {
        assertThatExceptionOfType(UnknownFact.class)
                .isThrownBy(() -> preview(desk, defaults(desk).with("weather", "fine")));
    }

    private static Preview preview(Desk desk, Facts facts) {
        Policies policies = new Policies(
                new PolicyFiles(true)
                        .read(
                                desk.id(),
                                PreviewTests.class.getResourceAsStream("/decisions/" + desk.id() + "/policy.dmn")),
                DESKS);
        PolicyVersion version = policies.inForce(desk.id());
        return Preview.of(policies, version, facts, RECEIVED);
    }

    private static Facts defaults(Desk desk) {
        return Examples.read(PreviewTests.class.getResourceAsStream("/decisions/" + desk.id() + "/examples.yaml"))
                .defaults();
    }
}
