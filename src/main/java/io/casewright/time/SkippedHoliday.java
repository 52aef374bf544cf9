package io.casewright.time;

import java.time.LocalDate;
import java.time.ZoneId;

/** A holiday on which a window stayed shut that would have opened: a line of a receipt (ALL-12). */
public record SkippedHoliday(LocalDate day, String name, ZoneId zone) {}
