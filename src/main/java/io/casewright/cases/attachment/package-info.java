/** Files that come with what is written on a case: checked before they are kept, and only ever handed out again. */
@NullMarked
@NamedInterface("attachment")
package io.casewright.cases.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
