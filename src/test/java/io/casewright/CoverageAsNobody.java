package io.casewright;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.community.process_test_coverage.engine.platform7.ElementCoverageParseListener;
import org.springframework.stereotype.Component;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * The coverage tool asks the engine for each element's process as whoever is at work, who has to be allowed to see it:
 * a query of the database for every step of every process of every test. Nobody asks for free.
 */
@Component
class CoverageAsNobody extends AbstractProcessEnginePlugin {

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomPostBPMNParseListeners().stream()
                .filter(ElementCoverageParseListener.class::isInstance)
                .forEach(coverage -> {
                    ExecutionListener watching =
                            (ExecutionListener) ReflectionTestUtils.getField(coverage, "executionListener");
                    ExecutionListener asNobody =
                            execution -> Context.getCommandContext().runWithoutAuthorization(() -> {
                                watching.notify(execution);
                                return null;
                            });
                    ReflectionTestUtils.setField(coverage, "executionListener", asNobody);
                });
    }
}
