package io.casewright.engine.guard;

import java.util.regex.Pattern;

/**
 * The expressions a query may hold. To the engine an expression is code that runs on the server, and a published hole
 * of 7.24.0 (CVE-2026-109432) evaluates whatever stands in a nested query; so only these few are let through.
 */
final class QueryExpressions {

    private static final Pattern SAFE = Pattern.compile("[$#]\\{\\s*("
            + "currentUser\\(\\)|currentUserGroups\\(\\)"
            + "|(now\\(\\)|dateTime\\(\\)(\\.(plus|minus)(Years|Months|Weeks|Days|Hours|Minutes|Seconds)\\(\\d{1,6}\\)"
            + "|\\.withTimeAtStartOfDay\\(\\)){0,10})"
            + ")\\s*}");
    private static final int LONGEST = 500;

    private QueryExpressions() {}

    /** Text without an expression is a value; an expression must be one of ours, and the whole text. */
    static boolean isSafe(String text) {
        boolean plain = !text.contains("${") && !text.contains("#{");
        return plain || (text.length() <= LONGEST && SAFE.matcher(text).matches());
    }
}
