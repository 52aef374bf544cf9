package io.casewright.engine.identity;

import io.casewright.access.PasswordRules;
import io.casewright.access.StaffDirectory;
import io.casewright.access.StaffGroups;
import io.casewright.access.StaffMember;
import io.casewright.access.WeakPassword;
import io.casewright.engine.NotTheDemo;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The operator who is there from the first start on. Without one the product does not start. */
@Component
class FirstOperator {

    /** What everybody knows who has read the README; so only the demo accepts it. */
    static final String DEMO_PASSWORD = "casewright-demo";

    private final String id;
    private final String password;
    private final boolean ofTheDemo;

    FirstOperator(OperatorSettings settings, Environment environment) {
        this.id = settings.id();
        this.password = check(settings, environment);
        this.ofTheDemo = password.equals(DEMO_PASSWORD);
    }

    /**
     * The operator's password.
     *
     * @throws NoOperator if no good one was given
     */
    static String check(OperatorSettings settings, Environment environment) {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        @Nullable String given = settings.password();
        if (given == null || given.isBlank()) {
            if (demo) {
                return DEMO_PASSWORD;
            }
            throw new NoOperator("There is no operator: casewright.operator.password is not set.");
        }
        if (!demo && given.equals(DEMO_PASSWORD)) {
            throw new NoOperator("The operator's password is the one of the demo, which everybody knows.");
        }
        try {
            PasswordRules.check(given, settings.id());
            return given;
        } catch (WeakPassword weak) {
            throw new NoOperator("The operator's password is too weak. " + weak.getMessage());
        }
    }

    /** @throws NotTheDemo if this is the demo, and the database an installation's: everybody would know its operator */
    void settle(StaffDirectory staff, IdentityService identity) {
        StaffMember known = staff.find(id).orElse(null);
        StaffMember operator = known == null
                ? new StaffMember(id, "Operator", "", Set.of(StaffGroups.OPERATORS), Set.of())
                : with(known, StaffGroups.OPERATORS);
        boolean rightAlready = known != null && identity.checkPassword(id, password);
        if (ofTheDemo && known != null && !rightAlready) {
            throw new NotTheDemo("its operator has a password of their own");
        }
        staff.hire(operator, rightAlready ? null : password);
    }

    private static StaffMember with(StaffMember known, String group) {
        Set<String> groups = new java.util.HashSet<>(known.groups());
        groups.add(group);
        return new StaffMember(known.id(), known.name(), known.email(), groups, known.desks());
    }
}
