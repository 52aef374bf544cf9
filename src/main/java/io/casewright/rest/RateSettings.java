package io.casewright.rest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one caller may ask of the API; each node counts for itself.
 *
 * @param callsPerMinute what a caller may go on with for hours
 * @param callsAtOnce what a caller who was quiet may ask for in one go
 */
@ConfigurationProperties("casewright.api")
record RateSettings(
        @DefaultValue("600") int callsPerMinute,
        @DefaultValue("300") int callsAtOnce) {

    RateSettings {
        if (callsPerMinute < 1 || callsAtOnce < 1) {
            throw new IllegalArgumentException("casewright.api: a caller needs one call at least.");
        }
    }
}
