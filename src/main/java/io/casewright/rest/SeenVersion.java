package io.casewright.rest;

import io.casewright.cases.CaseChanged;
import io.casewright.cases.SupportCase;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of a case that a caller saw, as ETag and If-Match carry it. */
final class SeenVersion {

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,9})\"");

    private SeenVersion() {}

    static String tag(SupportCase supportCase) {
        return "\"" + supportCase.version() + "\"";
    }

    /**
     * The version that If-Match insists on, or none where any will do.
     *
     * @throws CaseChanged if it is no tag of ours: then it is none of the case's
     */
    static OptionalInt in(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return OptionalInt.empty();
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new CaseChanged();
        }
        return OptionalInt.of(Integer.parseInt(tag.group(1)));
    }
}
