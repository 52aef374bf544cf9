/** What whoever runs the product needs of it: log lines that name nobody, and settings that mean something. */
@ApplicationModule(
        displayName = "Operations",
        allowedDependencies = {"desk", "access"})
@NullMarked
package io.casewright.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
