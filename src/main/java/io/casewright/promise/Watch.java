package io.casewright.promise;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody watches a promise.
 *
 * @param watchAt from when somebody is to, in UTC, or null while nobody need
 * @param watched whether somebody does, or did until it was settled
 */
@Embeddable
record Watch(@Nullable Instant watchAt, boolean watched) {

    static final Watch NOT_YET = new Watch(null, false);
    static final Watch BEGUN = new Watch(null, true);

    /** The same from another time on, or from none; what is watched stays so. */
    Watch from(@Nullable Instant at) {
        return watched ? this : new Watch(at, false);
    }
}
