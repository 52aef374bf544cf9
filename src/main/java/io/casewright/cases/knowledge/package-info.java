/** What was learned from cases: articles that customers of a desk find before they write, and who shared them when. */
@NullMarked
@NamedInterface("knowledge")
package io.casewright.cases.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
