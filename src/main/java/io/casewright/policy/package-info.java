/** The questions one asks a desk's policy, their typed answers, and the record of what was answered. */
@ApplicationModule(
        displayName = "Policies",
        allowedDependencies = {"memory", "desk", "time"})
@NullMarked
package io.casewright.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
