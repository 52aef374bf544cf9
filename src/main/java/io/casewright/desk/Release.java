package io.casewright.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A major version of the desk's product (ST-4).
 *
 * @param firstBuild the lowest build number that belongs to it
 * @param releasedOn the day it came out, in the desk's zone
 * @param oldestBuild the oldest build of it that is supported while the version itself is, if there is such a floor
 */
public record Release(
        int major,
        int firstBuild,
        LocalDate releasedOn,
        @Nullable Integer oldestBuild) {}
