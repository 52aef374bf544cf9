package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a case that is no support, as an engineer splits it off (CH-12, CT-7); it came from the form.
 *
 * @param service its code in the desk's catalogue
 * @param hours how many the engineer expects, such as 12.5; nothing if nobody knows
 * @param words what sales must know
 * @param goesOn {@code yes} if something is left for support, {@code no} if not
 */
public record ServiceWish(
        @Nullable String service,
        @Nullable String hours,
        @Nullable String words,
        @Nullable String goesOn) {

    static final ServiceWish NONE = new ServiceWish(null, null, null, null);

    private static final Pattern HOURS = Pattern.compile("\\d{1,5}(\\.\\d{1,2})?");
    private static final Set<String> GOES_ON = Set.of("yes", "no");
    private static final int LONGEST_CODE = 40;

    /** @throws InvalidInput naming every field that does not fit; whether the service is sold is not asked here */
    Read read() {
        List<Problem> problems = new ArrayList<>();
        String code = Words.required("service", "The service", service, LONGEST_CODE, problems);
        BigDecimal estimate = hours(problems);
        String wanted = Words.required("words", "What sales must know", words, Words.REASON, problems);
        String on = Words.chosen("goesOn", "Whether support goes on", goesOn, GOES_ON, problems);
        Words.refuse(problems);
        return new Read(code, estimate, wanted, on.equals("yes"));
    }

    private @Nullable BigDecimal hours(List<Problem> problems) {
        if (hours == null || hours.isBlank()) {
            return null;
        }
        if (!HOURS.matcher(hours.strip()).matches()) {
            problems.add(new Problem("hours", "The hours must be a number such as 12.5, with two decimals at most."));
            return null;
        }
        return new BigDecimal(hours.strip());
    }

    /** The same, found to be right. */
    record Read(String service, @Nullable BigDecimal hours, String words, boolean goesOn) {}
}
