package io.casewright.portal;

import org.jspecify.annotations.Nullable;

/**
 * Who asks, as engineers read it.
 *
 * @param role at the company, or null for somebody who belongs to none
 * @param company and what it is to the desk, or null
 * @param bought contract, plan and licence in words
 * @param now the time where the person is
 */
record AskerView(
        String name,
        String email,
        @Nullable String role,
        @Nullable String company,
        @Nullable String kind,
        String bought,
        MomentView now) {}
