package io.casewright.access;

import java.util.function.Function;

/** Who is asking: a customer's person or a member of staff. */
public sealed interface Caller permits CustomerPrincipal, StaffPrincipal {

    /** One word for the caller that no other caller has, whatever side they are on. */
    String actor();

    String name();

    /** Goes on with whichever of the two the caller is. */
    <T> T either(Function<CustomerPrincipal, T> customer, Function<StaffPrincipal, T> staff);
}
