/** Staff as the engine knows them: its users, groups, tenants, rights and filters, and the way in to its own pages. */
@NullMarked
package io.casewright.engine.identity;

import org.jspecify.annotations.NullMarked;
