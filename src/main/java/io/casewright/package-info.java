/** Runs published support policies as they are written. */
@NullMarked
package io.casewright;

import org.jspecify.annotations.NullMarked;
