/** Staff and customers, how each signs in, and who is asking. */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"desk", "customer", "mail"})
@NullMarked
package io.casewright.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
