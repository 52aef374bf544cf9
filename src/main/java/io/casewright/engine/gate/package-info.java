/** What every deployment has to pass, whoever sends it: to the engine, an expression in a model is server code. */
@NullMarked
package io.casewright.engine.gate;

import org.jspecify.annotations.NullMarked;
