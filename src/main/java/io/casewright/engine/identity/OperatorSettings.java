package io.casewright.engine.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first operator. The password given here is this operator's password at every start, so a lost one is found again.
 *
 * @param id the name this operator signs in with
 * @param password required, except in the demo, which has a fixed one
 */
@ConfigurationProperties("casewright.operator")
record OperatorSettings(
        @DefaultValue("operator") String id, @Nullable String password) {

    @Override
    public String toString() {
        return "OperatorSettings[id=" + id + "]"; // no password in a log
    }
}
