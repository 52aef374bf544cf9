package io.casewright.cases;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A paid service that a customer asks for by themselves (CT-11); whether the desk sells it was asked before.
 *
 * @param service its code in the desk's catalogue
 * @param hours how many are expected; null if nobody knows
 */
public record DirectWish(String service, @Nullable BigDecimal hours) {

    /** The same for the same wish: a request that comes again under its key is compared by it. */
    @Override
    public String toString() {
        return service + " " + (hours == null ? "" : hours.stripTrailingZeros().toPlainString());
    }
}
