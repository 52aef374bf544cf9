/** The support desks: facts about each that are no rules. */
@ApplicationModule(
        displayName = "Desks",
        allowedDependencies = {})
@NullMarked
package io.casewright.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
