package io.casewright.quote;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A quote as its reader sees it: customers see what was sent to them, staff also drafts and who did what.
 *
 * @param company whom it is for
 * @param words what is wanted, as it was asked for
 * @param hours how many were expected, or null
 * @param versions oldest first; for customers those they were sent
 * @param steps what was done to it, oldest first; empty for customers
 * @param mayAnswer whether the reader may accept or decline it
 * @param buyers in words: who may
 */
public record QuoteView(
        QuoteNumber number,
        CaseNumber caseNumber,
        DeskId desk,
        String company,
        String service,
        String serviceName,
        String words,
        @Nullable BigDecimal hours,
        Origin origin,
        QuoteState state,
        Instant requestedAt,
        List<QuoteVersionView> versions,
        List<QuoteStepView> steps,
        boolean mayAnswer,
        String buyers) {

    public QuoteView {
        versions = List.copyOf(versions);
        steps = List.copyOf(steps);
    }

    /** The version that counts, or nothing where the reader may see none yet. */
    public Optional<QuoteVersionView> last() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** @throws QuoteNotFound if the reader has no such version */
    public QuoteVersionView version(int wanted) {
        return versions.stream()
                .filter(version -> version.version() == wanted)
                .findFirst()
                .orElseThrow(QuoteNotFound::new);
    }
}
