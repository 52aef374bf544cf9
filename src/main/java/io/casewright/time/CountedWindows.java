package io.casewright.time;

import java.util.List;

/** The openings that a receipt shows as counted, in order, and the holidays on which windows stayed shut (ALL-12). */
public record CountedWindows(List<Opening> openings, List<SkippedHoliday> holidays) {

    /** Keeps the lists as they are now. */
    public CountedWindows {
        openings = List.copyOf(openings);
        holidays = List.copyOf(holidays);
    }
}
