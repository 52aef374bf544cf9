package io.casewright.engine;

import io.casewright.access.BriefMemory;
import io.casewright.access.StaffDirectory;
import io.casewright.access.StaffMember;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who works on cases. A request asks for the same person again and again; whoever loses a group or a desk loses it here
 * as fast as where they sign in (D06).
 */
@Component
class KnownStaff {

    private static final Duration SECONDS = Duration.ofSeconds(5);

    private final StaffDirectory staff;
    private final BriefMemory<StaffMember> members;

    KnownStaff(StaffDirectory staff, Clock clock) {
        this.staff = staff;
        this.members = new BriefMemory<>(clock, SECONDS);
    }

    Optional<StaffMember> find(String id) {
        return members.get(id, () -> staff.find(id));
    }
}
