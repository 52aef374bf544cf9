/** Runs the models: the only module that knows the process engine and its tenants. */
@ApplicationModule(
        displayName = "Engine",
        allowedDependencies = {
            "desk",
            "time",
            "customer",
            "policy",
            "policy :: lab",
            "promise",
            "cases",
            "cases :: knowledge",
            "quote",
            "mail",
            "access"
        })
@NullMarked
package io.casewright.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
