/** The API: the same cases for scripts and for other programs, as JSON. */
@ApplicationModule(
        displayName = "REST API",
        allowedDependencies = {
            "desk",
            "time",
            "customer",
            "policy",
            "policy::lab",
            "promise",
            "cases",
            "cases::attachment",
            "cases::knowledge",
            "quote",
            "access"
        })
@NullMarked
package io.casewright.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
