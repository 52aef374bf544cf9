package io.casewright.portal;

import io.casewright.desk.Desk;
import io.casewright.policy.Policies;
import io.casewright.time.ServiceHours;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The hours of a desk as its policy counts them, in the words of the desk (ST-14). */
@Component
class DeskHours {

    private static final Duration WEEK = Duration.ofDays(7);

    private final Policies policies;
    private final Clock clock;

    DeskHours(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** The clocks that run least come first; what runs around the clock says little. */
    List<ServiceHoursView> of(Desk desk, ZoneId zone) {
        Instant now = clock.instant();
        return desk.clocks().entrySet().stream()
                .map(named -> new Clocked(named, policies.serviceHours(policies.inForce(desk.id()), named.getKey())))
                .sorted(Comparator.comparing(
                                (Clocked clocked) -> clocked.hours().open(now, now.plus(WEEK)))
                        .thenComparing(clocked -> clocked.named().getKey()))
                .map(clocked -> clocked.view(now, zone))
                .toList();
    }

    MomentView now(Desk desk) {
        return MomentView.in(desk.zone(), clock.instant());
    }

    private record Clocked(Map.Entry<String, String> named, ServiceHours hours) {

        ServiceHoursView view(Instant now, ZoneId zone) {
            return new ServiceHoursView(
                    Wording.capitalised(named.getKey().replace('-', ' ')),
                    Wording.capitalised(named.getValue()),
                    hours.openAt(now),
                    MomentView.in(zone, hours.nextOpening(now)));
        }
    }
}
