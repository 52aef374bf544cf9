package io.casewright.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Switches for whoever runs the engine.
 *
 * @param fastFeel evaluate decision tables on our own, faster FEEL; false falls back to the engine's
 * @param stepsWaitAtMost how long a step that is due may wait to be taken, or a promise to be watched, before the health
 *     group "operations" is DOWN
 * @param everyStep keep every step of a process in the engine's history, also those that took no time; false: what waited
 */
@ConfigurationProperties("casewright.engine")
record EngineSettings(
        @DefaultValue("true") boolean fastFeel,
        @DefaultValue("5m") Duration stepsWaitAtMost,
        @DefaultValue("false") boolean everyStep) {}
