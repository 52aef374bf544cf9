package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A new case was accepted in which a customer asks for a paid service and for no support (CT-11).
 *
 * @param service its code in the desk's catalogue
 * @param hours how many are expected; null if nobody knows
 * @param words what is wanted
 */
public record ServiceAsked(
        CaseNumber number,
        DeskId desk,
        Author by,
        String service,
        @Nullable BigDecimal hours,
        String words) {}
