package io.casewright;

import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole product in memory, started once for all tests that extend this class: no job runs unless a test runs it,
 * and time stands still until a test moves it. Anything that differs here would start another context.
 */
@SpringBootTest
@ActiveProfiles("test")
@Import(ProcessEngineCoverageConfiguration.class) // must watch before the first model is parsed
public abstract class ProductTests {}
