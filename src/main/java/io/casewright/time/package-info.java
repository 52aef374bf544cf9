/** Counts the time that promises run on: service hours, allowances, due times, and the application's only clock. */
@NullMarked
@ApplicationModule(
        displayName = "Time",
        allowedDependencies = {})
package io.casewright.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
