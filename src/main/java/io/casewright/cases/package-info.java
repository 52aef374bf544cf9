/** What customers want solved: the case, its facts, its timeline and its way from submission to closing. */
@ApplicationModule(
        displayName = "Cases",
        allowedDependencies = {"memory", "desk", "time", "customer", "policy", "promise"})
@NullMarked
package io.casewright.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
