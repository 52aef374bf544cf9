package io.casewright.engine.gate;

import io.casewright.desk.Desk;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;

/** The examples that lie beside a desk's policy. */
final class ShippedExamples {

    private final String location;

    /** @param location {@code classpath:} or {@code file:/…}, where {@code decisions/} lies */
    ShippedExamples(String location) {
        this.location = location.endsWith(":") || location.endsWith("/") ? location : location + "/";
    }

    /** Nothing if there are none: then the deployment has to bring some. */
    byte[] of(Desk desk) {
        Resource file = new DefaultResourceLoader()
                .getResource(location + "decisions/" + desk.id().value() + "/" + FileRules.EXAMPLES);
        try {
            return file.exists() ? file.getContentAsByteArray() : new byte[0];
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The examples of " + desk + " cannot be read.", unreadable);
        }
    }
}
