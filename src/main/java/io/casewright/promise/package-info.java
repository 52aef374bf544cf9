/** Anything owed with a clock: when it is due, whether it was kept, and why. */
@ApplicationModule(
        displayName = "Promises",
        allowedDependencies = {"memory", "desk", "time", "policy"})
@NullMarked
package io.casewright.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
