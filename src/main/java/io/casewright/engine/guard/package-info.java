/** What the engine refuses, whichever way the request comes: REST, web applications or Java. */
@NullMarked
package io.casewright.engine.guard;

import org.jspecify.annotations.NullMarked;
