package io.casewright.access;

import io.casewright.desk.DeskId;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Somebody who works for one or more desks. Operators see all of them.
 *
 * @param id what the member signs in with
 * @param groups some of {@link StaffGroups}
 */
public record StaffMember(String id, String name, String email, Set<String> groups, Set<DeskId> desks) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");
    private static final int LONGEST_ID = 40;

    /** @throws IllegalArgumentException if the id has another shape or a group does not exist */
    public StaffMember {
        if (id.length() > LONGEST_ID || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "A staff id is lower-case letters and digits joined by dots or dashes, 40 characters at most.");
        }
        groups = Set.copyOf(groups);
        desks = Set.copyOf(desks);
        if (!StaffGroups.ALL.containsAll(groups)) {
            throw new IllegalArgumentException("Staff groups are " + String.join(", ", StaffGroups.ALL) + ".");
        }
    }

    public boolean isOperator() {
        return groups.contains(StaffGroups.OPERATORS);
    }

    /** Whether this member prices and sells (CT-8). */
    public boolean sells() {
        return isOperator() || groups.contains(StaffGroups.SALES);
    }

    /** Whether this member reads what accounting charges (ST-11). */
    public boolean readsCharges() {
        return sells() || groups.contains(StaffGroups.LEADS);
    }

    /** Whether this member sees what belongs to the desk. */
    public boolean worksFor(DeskId desk) {
        return isOperator() || desks.contains(desk);
    }
}
