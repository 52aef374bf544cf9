package io.casewright.journey;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.Visitor;
import io.casewright.access.ApiTokens;
import io.casewright.access.CustomerPrincipal;
import io.casewright.access.StaffDirectory;
import io.casewright.access.StaffMember;
import io.casewright.customer.Role;
import io.casewright.desk.Desk;
import io.casewright.time.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Everybody who takes part in the journeys. Their accounts outlive a restart, their browser sessions do not. */
final class People {

    private static final String PASSWORD = "a long way to go";

    private final Running product;
    private final Map<UUID, String> tokens = new HashMap<>();
    private final Map<String, Visitor> sessions = new HashMap<>();

    People(Running product) {
        this.product = product;
    }

    DeskFixtures fixtures() {
        return product.the(DeskFixtures.class);
    }

    /** A customer's script; its token was made once and lasts. */
    Visitor customer(DeskCustomer customer) {
        String token = tokens.computeIfAbsent(
                customer.person().id(),
                id -> product.the(ApiTokens.class)
                        .create(
                                new CustomerPrincipal(
                                        id,
                                        customer.desk().id(),
                                        customer.person().name(),
                                        customer.person().zone()),
                                "journey",
                                Duration.ofDays(300)));
        return Visitor.at(product.port()).with("Authorization", "Bearer " + token);
    }

    /** Somebody of a group, who works for this desk only, signed in to Tasklist. */
    Visitor inTasklist(Desk desk, String group) {
        return sessions.computeIfAbsent(desk.id() + "/" + group, key -> {
            String id = group + "-of-" + desk.id();
            product.the(StaffDirectory.class)
                    .hire(
                            new StaffMember(
                                    id, "Staff " + group, id + "@desk.example", Set.of(group), Set.of(desk.id())),
                            PASSWORD);
            return Visitor.at(product.port())
                    .signedInAsStaff(id, PASSWORD)
                    .inWebApplication("tasklist", product.engine());
        });
    }

    String tasklistApi() {
        return "/camunda/api/engine/engine/" + product.engine();
    }

    LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(product.the(MovableClock.class).instant(), zone);
    }

    /** Somebody else of the same company, who may buy for it. */
    DeskCustomer buyerBeside(DeskCustomer customer) {
        return new DeskCustomer(
                customer.desk(),
                fixtures().colleague(customer, Role.ADMINISTRATOR),
                customer.account(),
                customer.example());
    }

    /** What happens some time from now; then it is now again. */
    void later(Duration time, Runnable what) {
        MovableClock clock = product.the(MovableClock.class);
        clock.moveBy(time);
        try {
            what.run();
        } finally {
            clock.returnToNow();
        }
    }

    /** A restart signs everybody out. */
    void signInAgain() {
        sessions.clear();
    }
}
