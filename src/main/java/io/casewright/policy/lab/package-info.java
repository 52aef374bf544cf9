/** Where a policy is tried before it is published: previews and examples. Nothing is stored. */
@NullMarked
@NamedInterface("lab")
package io.casewright.policy.lab;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
