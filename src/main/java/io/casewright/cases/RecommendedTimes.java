package io.casewright.cases;

/** How many cases of a desk a link was recommended in. */
public record RecommendedTimes(String desk, String label, long times) {}
