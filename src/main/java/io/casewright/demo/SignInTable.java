package io.casewright.demo;

import io.casewright.access.StaffDirectory;
import io.casewright.access.StaffMember;
import io.casewright.desk.Desk;
import io.casewright.desk.DeskId;
import io.casewright.desk.Desks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells at start who can sign in to the demo. */
@Component
@Profile("demo")
class SignInTable {

    private static final Logger log = LoggerFactory.getLogger(SignInTable.class);

    private final Desks desks;
    private final StaffDirectory staff;

    SignInTable(Desks desks, StaffDirectory staff) {
        this.desks = desks;
        this.staff = staff;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE) // after the addresses
    void print() {
        StringBuilder table = new StringBuilder("Everybody's password in this demo is casewright-demo.\n");
        Map<DeskId, List<Story.Role>> cast = StoryBook.read(desks).cast();
        cast.forEach((desk, roles) -> {
            table.append("\n  ").append(desks.get(desk).name()).append('\n');
            roles.forEach(role -> table.append("    %-42s %s%n".formatted(role.who(), role.shows())));
        });
        table.append("\n  Staff\n");
        members(cast.keySet())
                .values()
                .forEach(member -> table.append("    %-42s %s%n".formatted(member.id(), work(member))));
        log.info(table.toString());
    }

    private Map<String, StaffMember> members(Set<DeskId> ofDesks) {
        Map<String, StaffMember> members = new TreeMap<>();
        ofDesks.forEach(desk -> staff.membersOf(desk).forEach(member -> members.put(member.id(), member)));
        staff.find("operator").ifPresent(member -> members.put(member.id(), member));
        return members;
    }

    private String work(StaffMember member) {
        String groups = String.join(", ", new TreeSet<>(member.groups()));
        if (member.isOperator()) {
            return groups;
        }
        boolean everywhere = desks.all().stream().map(Desk::id).allMatch(member.desks()::contains);
        String at = everywhere
                ? "all desks"
                : String.join(
                        ", ",
                        member.desks().stream()
                                .map(desk -> desks.get(desk).name())
                                .sorted()
                                .toList());
        return groups + ": " + at;
    }
}
