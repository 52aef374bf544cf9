package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An address a customer is sent to: https, with a host and without a password in it, or none at all. */
final class CallLink {

    private static final int LONGEST = 1000;

    private CallLink() {}

    /** The address; a problem is noted where it is none. */
    static String read(String field, @Nullable String text, List<Problem> problems) {
        String link = Words.line(field, "The link", text, LONGEST, problems);
        boolean noted = problems.stream().anyMatch(problem -> problem.field().equals(field));
        if (!noted && !isSafe(link)) {
            problems.add(new Problem(field, "The link must be a complete address that begins with https://."));
        }
        return link;
    }

    static boolean isSafe(String link) {
        try {
            URI address = new URI(link);
            return "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
