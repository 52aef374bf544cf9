package io.casewright.access;

import io.casewright.customer.Kept;
import io.casewright.desk.DeskId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who works here. Staff have nothing in common with the customers' people: another list, other passwords. */
public interface StaffDirectory {

    /** The member who signs in with this id. */
    Optional<StaffMember> find(String id);

    /**
     * The member, if this is their password.
     *
     * @throws TooManyAttempts if the id was guessed at too often just now
     */
    Optional<StaffMember> authenticate(String id, String password);

    /**
     * Takes a member in, or brings what is known of them up to date.
     *
     * @param password a new password, or null to leave it alone; a member without one cannot sign in
     * @throws WeakPassword if the password is refused
     */
    Kept hire(StaffMember member, @Nullable String password);

    /** Everybody who works for the desk, by name. */
    List<StaffMember> membersOf(DeskId desk);

    /** Those of them who are in a group, one of {@link StaffGroups}. */
    default List<StaffMember> membersOf(DeskId desk, String group) {
        return membersOf(desk).stream()
                .filter(member -> member.groups().contains(group))
                .toList();
    }

    /** Something that changes whenever the member's password does; empty if nobody has this id. */
    Optional<String> passwordStamp(String id);
}
