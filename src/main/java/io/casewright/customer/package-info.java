/** Customer companies, their people, and what they have bought. */
@ApplicationModule(
        displayName = "Customers",
        allowedDependencies = {"memory", "desk"})
@NullMarked
package io.casewright.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
