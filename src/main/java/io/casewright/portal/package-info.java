/** Web pages for customers and staff: the support centres, the case page, phone intake and the outbox. */
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "desk",
            "time",
            "customer",
            "policy",
            "policy :: lab",
            "promise",
            "cases",
            "cases :: attachment",
            "cases :: knowledge",
            "quote",
            "mail",
            "access"
        })
@NullMarked
package io.casewright.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
