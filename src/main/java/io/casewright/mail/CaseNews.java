package io.casewright.mail;

import io.casewright.cases.SupportCase;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What some kinds of letters about a case tell. */
interface CaseNews {

    /** The kinds, such as {@code case-updated}. */
    Set<String> kinds();

    /**
     * Fills in what a letter of this kind says and names the news, so that the same is never told twice; empty where
     * there is none.
     *
     * @param zone in which the reader reads times
     */
    Optional<String> fill(String kind, SupportCase supportCase, ZoneId zone, Map<String, String> values);
}
