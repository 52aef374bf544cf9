package io.casewright.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Switches for whoever runs the engine.
 *
 * @param fastFeel evaluate decision tables on our own, faster FEEL; false falls back to the engine's
 */
@ConfigurationProperties("casewright.engine")
record EngineSettings(@DefaultValue("true") boolean fastFeel) {}
