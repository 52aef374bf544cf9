package io.casewright.policy;

import io.casewright.desk.Desk;
import io.casewright.desk.Release;
import io.casewright.time.ServiceHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts that nobody states: they follow from others, from the desk's facts and from the time. */
public final class DerivedFacts {

    private static final String BUILD_NUMBER = "buildNumber";

    private DerivedFacts() {}

    /**
     * How old the customer's build is (ST-4): {@code majorsBehind}, {@code daysSinceNewMajor} and {@code buildTooOld},
     * on the desk's local day of that instant. All are null for a desk without releases; without a build number only
     * the days are known.
     */
    public static Facts ofRelease(Desk desk, Facts known, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, desk.zone());
        List<Release> out = desk.releases().stream()
                .filter(release -> !release.releasedOn().isAfter(today))
                .sorted(Comparator.comparingInt(Release::major))
                .toList();
        Facts facts = Facts.none()
                .with("majorsBehind", null)
                .with("daysSinceNewMajor", null)
                .with("buildTooOld", null);
        if (out.isEmpty()) {
            return facts;
        }
        Release current = out.get(out.size() - 1);
        facts = facts.with("daysSinceNewMajor", ChronoUnit.DAYS.between(current.releasedOn(), today));
        if (known.get(BUILD_NUMBER) instanceof Long build) {
            long newer =
                    out.stream().filter(release -> release.firstBuild() > build).count();
            facts = facts.with("majorsBehind", newer).with("buildTooOld", belowFloor(desk, build));
        }
        return facts;
    }

    /** Whether a case came while its channel was attended; its channel's clock is what contactChannel names. */
    public static Facts ofReception(ServiceHours reception, Instant receivedAt) {
        return Facts.none().with("receivedInsideHours", reception.openAt(receivedAt));
    }

    /** Whether the contact has phoned: here only that the case came so, if nothing else is known (SN-5). */
    public static Facts ofContact(Facts known) {
        return Facts.none().with("phoned", "phone".equals(known.text("channel")));
    }

    /** Whether a contract runs, or does no more; its last day counts, in the desk's zone (ST-2). */
    public static Facts ofContract(@Nullable LocalDate lastDay, ZoneId zone, Instant at) {
        if (lastDay == null) {
            return Facts.none().with("contractState", "none");
        }
        boolean over = LocalDate.ofInstant(at, zone).isAfter(lastDay);
        return Facts.none().with("contractState", over ? "lapsed" : "active");
    }

    /** A build older than the first known one is too old by any floor. */
    private static boolean belowFloor(Desk desk, long build) {
        return desk.releases().stream()
                .filter(release -> release.firstBuild() <= build)
                .max(Comparator.comparingInt(Release::firstBuild))
                .map(release -> release.oldestBuild() != null && build < release.oldestBuild())
                .orElse(true);
    }
}
