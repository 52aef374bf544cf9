package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something that is no support is wanted on a case (CH-12, CT-7, CT-11).
 *
 * @param service its code in the desk's catalogue
 * @param hours how many are expected; null if nobody knows
 * @param words what sales must know
 */
public record ServiceWanted(
        CaseNumber number,
        Author by,
        String service,
        @Nullable BigDecimal hours,
        String words) {}
