package io.casewright.access;

import io.casewright.customer.ImportRecord;
import io.casewright.customer.ImportReport;
import io.casewright.customer.Kept;
import io.casewright.customer.RecordRefused;
import io.casewright.desk.DeskId;
import io.casewright.desk.Desks;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes over who works for a desk. A password given here is a first one: whoever has changed theirs keeps it.
 */
@Component
class StaffImport {

    private final StaffDirectory staff;
    private final Passwords passwords;
    private final Desks desks;

    StaffImport(StaffDirectory staff, Passwords passwords, Desks desks) {
        this.staff = staff;
        this.passwords = passwords;
        this.desks = desks;
    }

    /**
     * {@code id, name, email, groups}, and optionally {@code desks} (left out: this desk besides those already known),
     * {@code password} and {@code invite}.
     */
    void member(DeskId desk, ImportRecord record, ImportReport report) {
        report.note(record.place("id"), () -> {
            record.onlyHas("id", "name", "email", "groups", "desks", "password", "invite");
            String id = record.text("id", 40);
            Optional<StaffMember> known = staff.find(id);
            StaffMember member = member(desk, id, known.orElse(null), record);
            String first =
                    record.optionalText("password", PasswordRules.LONGEST).orElse(null);
            boolean invited = record.flag("invite");
            try {
                Kept kept = staff.hire(member, known.isPresent() ? null : first);
                if (invited && known.isEmpty()) {
                    passwords.invite(member);
                }
                return kept;
            } catch (WeakPassword weak) {
                throw new RecordRefused("password: " + weak.getMessage());
            }
        });
    }

    private StaffMember member(DeskId desk, String id, @Nullable StaffMember known, ImportRecord record) {
        String name = record.text("name", 200);
        String email = record.address("email");
        List<String> groups = record.words("groups", 40);
        if (groups == null || groups.isEmpty()) {
            throw new RecordRefused("groups is required.");
        }
        try {
            return new StaffMember(id, name, email, Set.copyOf(groups), desksOf(desk, known, record));
        } catch (IllegalArgumentException wrong) {
            throw new RecordRefused(String.valueOf(wrong.getMessage()));
        }
    }

    private Set<DeskId> desksOf(DeskId desk, @Nullable StaffMember known, ImportRecord record) {
        Set<DeskId> all = new HashSet<>();
        List<String> named = record.words("desks", 40);
        if (named != null) {
            named.forEach(id -> all.add(desks.find(id)
                    .orElseThrow(() -> new RecordRefused("desks: there is no such desk."))
                    .id()));
            return all;
        }
        all.add(desk);
        if (known != null) {
            all.addAll(known.desks());
        }
        return all;
    }
}
