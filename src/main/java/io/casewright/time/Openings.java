package io.casewright.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Openings in order, none of which touches the next. */
record Openings(List<Opening> inOrder) {

    Openings {
        inOrder = List.copyOf(inOrder);
    }

    /** What is open in any of them: overlaps count once, and neighbours that touch are one. */
    static Openings joining(List<Opening> openings) {
        List<Opening> sorted = new ArrayList<>(openings);
        sorted.sort(Comparator.comparing(Opening::opens));
        List<Opening> joined = new ArrayList<>(sorted.size());
        for (Opening next : sorted) {
            int last = joined.size() - 1;
            if (last < 0 || next.opens().isAfter(joined.get(last).closes())) {
                joined.add(next);
            } else {
                joined.set(last, join(joined.get(last), next));
            }
        }
        return new Openings(joined);
    }

    boolean isEmpty() {
        return inOrder.isEmpty();
    }

    Instant first() {
        return inOrder.get(0).opens();
    }

    Duration total() {
        return inOrder.stream().map(Opening::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** The first instant at which that much of them has passed. */
    Instant endAfter(Duration time) {
        Duration left = time;
        for (Opening opening : inOrder) {
            if (opening.length().compareTo(left) >= 0) {
                return opening.opens().plus(left);
            }
            left = left.minus(opening.length());
        }
        throw new IllegalArgumentException("time: these openings are shorter than " + time);
    }

    /** The last instant after which that much of them is still to come. */
    Instant startBefore(Duration time) {
        Duration left = time;
        for (int last = inOrder.size() - 1; last >= 0; last--) {
            Opening opening = inOrder.get(last);
            if (opening.length().compareTo(left) >= 0) {
                return opening.closes().minus(left);
            }
            left = left.minus(opening.length());
        }
        throw new IllegalArgumentException("time: these openings are shorter than " + time);
    }

    private static Opening join(Opening one, Opening next) {
        Instant closes = next.closes().isAfter(one.closes()) ? next.closes() : one.closes();
        return new Opening(one.opens(), closes, join(one.zones(), next.zones()));
    }

    private static Set<ZoneId> join(Set<ZoneId> one, Set<ZoneId> next) {
        if (one.containsAll(next)) {
            return one;
        }
        Set<ZoneId> both = new LinkedHashSet<>(one);
        both.addAll(next);
        return both;
    }
}
