package io.casewright.customer;

import org.jspecify.annotations.Nullable;

/**
 * How somebody stands with a desk on a day: the facts a policy may ask about an account.
 *
 * @param contractState active, lapsed or none (ST-2: the last day counts)
 * @param plan the plan of the contract that decides, or null without one
 * @param licence the kind of licence for the product in question, or none
 * @param trialState active, ended or none
 */
public record Standing(
        String accountKind,
        String role,
        String contractState,
        @Nullable String plan,
        String licence,
        String trialState,
        boolean extendedSupport) {

    /** Somebody no account vouches for. */
    public static final Standing STRANGER = new Standing("none", "none", Contract.NONE, null, "none", "none", false);
}
