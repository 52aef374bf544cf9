/** How a policy's tables are evaluated, and how binding answers find their way into the record. */
@NullMarked
package io.casewright.engine.decision;

import org.jspecify.annotations.NullMarked;
