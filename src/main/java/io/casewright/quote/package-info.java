/** Paid services: what is asked for, the quote in its versions, and what the customer says to it. */
@ApplicationModule(
        displayName = "Quotes",
        allowedDependencies = {"desk", "time", "customer", "policy", "cases"})
@NullMarked
package io.casewright.quote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
