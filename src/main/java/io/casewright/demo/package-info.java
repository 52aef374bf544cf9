/** The demo: customers and staff of all desks, and cases made by replaying what they did in the last weeks. */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"desk", "time", "customer", "cases", "cases :: knowledge", "access", "engine", "memory"})
@NullMarked
package io.casewright.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
