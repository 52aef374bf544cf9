package io.casewright.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The public holidays a window keeps (ALL-12): none, unless a desk names a calendar. It is asked for every day that is
 * counted, so an implementation answers from memory.
 */
@FunctionalInterface
public interface Holidays {

    /** No holidays; clocks that keep none are counted faster. */
    Holidays NONE = day -> Optional.empty();

    /** The name of the holiday on that local day of the window's zone, empty on an ordinary day. */
    Optional<String> nameOf(LocalDate day);
}
