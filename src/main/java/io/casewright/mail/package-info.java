/** Mail that leaves: an outbox written in the transaction that decided it. */
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {"desk", "time", "customer", "policy", "promise", "cases", "quote"})
@NullMarked
package io.casewright.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
