package io.casewright.cases;

/** How a cycle ended, in the words policies use (fact {@code endedAs}). */
final class Endings {

    static final String BY_CUSTOMER = "resolved-by-customer";
    static final String BY_ENGINEER = "resolved-by-engineer";
    static final String SILENT = "closed-silent";
    static final String REFUSED = "refused";

    private Endings() {}
}
