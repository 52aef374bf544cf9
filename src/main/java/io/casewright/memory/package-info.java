/** What has been read already, and need not be read again. */
@ApplicationModule(
        displayName = "Memory",
        allowedDependencies = {})
@NullMarked
package io.casewright.memory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
