package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something that is no support is wanted on a case (CH-12, CT-7, CT-11), or was done on one and is charged (ST-11).
 *
 * @param charged whether it is work that an engineer confirmed to be charged; a wish of the customer is not
 * @param service its code in the desk's catalogue
 * @param hours how many are expected; null if nobody knows
 * @param words what sales must know
 */
public record ServiceWanted(
        CaseNumber number,
        Author by,
        boolean charged,
        String service,
        @Nullable BigDecimal hours,
        String words) {}
