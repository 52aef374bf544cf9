package io.casewright.engine;

import io.casewright.access.StaffDirectory;
import io.casewright.access.StaffMember;
import io.casewright.desk.DeskId;
import io.casewright.mail.Recipient;
import java.util.List;
import org.springframework.stereotype.Component;

/** Staff, as our letters are written to them. */
@Component
class Colleagues {

    private final StaffDirectory staff;

    Colleagues(StaffDirectory staff) {
        this.staff = staff;
    }

    /** Everybody of a group at the desk. */
    List<Recipient> of(DeskId desk, String group) {
        return staff.membersOf(desk, group).stream().map(Colleagues::recipient).toList();
    }

    /** One of them, or nobody if that one has left. */
    List<Recipient> only(String id) {
        return staff.find(id).stream().map(Colleagues::recipient).toList();
    }

    private static Recipient recipient(StaffMember member) {
        return new Recipient(member.name(), member.email());
    }
}
