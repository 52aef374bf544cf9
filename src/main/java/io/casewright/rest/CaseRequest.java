package io.casewright.rest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A new case. Which facts a desk asks for, {@code GET /api/desks/{desk}} tells.
 *
 * @param subject one line of 1 to 200 characters
 * @param description 1 to 20,000 characters
 * @param statedKind {@code question}, {@code issue}, {@code enhancement} or {@code configuration-change}
 * @param account the company the case is for, as the desk's books call it; only for who belongs to several
 * @param facts answers to the desk's intake questions, by name
 * @param onBehalfOf who is on the phone; staff only
 */
record CaseRequest(
        @Nullable String subject,
        @Nullable String description,
        @Nullable String statedKind,
        @Nullable String account,
        @Nullable Map<String, @Nullable Object> facts,
        @Nullable OnBehalfOf onBehalfOf) {

    Map<String, @Nullable Object> givenFacts() {
        return facts == null ? Map.of() : facts;
    }

    /**
     * The caller of an engineer who writes a case down.
     *
     * @param name wanted when the desk hears from this address for the first time
     */
    record OnBehalfOf(@Nullable String email, @Nullable String name) {}
}
