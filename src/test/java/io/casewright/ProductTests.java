package io.casewright;

import io.casewright.time.MovableClock;
import java.time.Instant;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole product in memory, started once for all tests that extend this class: no job runs unless a test runs it,
 * and time stands still until a test moves it. Anything that differs here would start another context.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT) // the engine's own servlets answer over HTTP only
@AutoConfigureMockMvc
@AutoConfigureObservability(tracing = false) // what operators watch is part of the product
@ActiveProfiles("test")
@Import(ProcessEngineCoverageConfiguration.class) // must watch before the first model is parsed
public abstract class ProductTests {

    /** A Wednesday, when every desk is open or about to be. */
    protected static final Instant START = Instant.parse("2026-11-18T15:00:00Z");

    @Autowired
    protected MovableClock clock;

    @BeforeEach
    void timeStandsStill() {
        clock.moveTo(START);
    }

    @AfterEach
    void timeGoesOn() {
        clock.returnToNow();
    }
}
