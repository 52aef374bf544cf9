package io.casewright.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some cases, newest first.
 *
 * @param next with which the next page is asked for, or null if this was the last
 */
public record CasePage(List<SupportCase> cases, @Nullable String next) {

    public CasePage {
        cases = List.copyOf(cases);
    }
}
