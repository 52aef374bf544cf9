package io.casewright.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case would be promised if it were sent now.
 *
 * @param missing the question whose answer is needed to tell, or null
 * @param priority the word for it, or null where it does not matter
 * @param promises what would be promised or aimed at; empty if nothing is
 * @param notes what else the policy says: why not, what would change it, which way to take instead
 */
record PromisedView(
        @Nullable String missing,
        boolean covered,
        @Nullable String priority,
        List<PromiseLineView> promises,
        List<String> notes) {

    PromisedView {
        promises = List.copyOf(promises);
        notes = notes.stream().filter(note -> !note.isBlank()).toList();
    }

    static PromisedView untilAnswered(String question) {
        return new PromisedView(question, true, null, List.of(), List.of());
    }

    static PromisedView notCovered(List<String> notes) {
        return new PromisedView(null, false, null, List.of(), notes);
    }

    static PromisedView covered(String priority, List<PromiseLineView> promises, List<String> notes) {
        return new PromisedView(null, true, priority, promises, notes);
    }
}
