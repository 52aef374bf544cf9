/** Brings the shipped models into the engine when the product starts. */
@NullMarked
package io.casewright.engine.deployment;

import org.jspecify.annotations.NullMarked;
