package io.casewright.policy;

import io.casewright.desk.Catalogue;
import io.casewright.desk.Desk;
import io.casewright.desk.DeskId;
import io.casewright.desk.Desks;
import io.casewright.desk.IntakeFact;
import io.casewright.engine.decision.PolicyFiles;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A small desk with a small policy, for tests that are about asking and not about what is answered. */
public final class PolicyFixture {

    private PolicyFixture() {}

    public static Desk aDesk() {
        IntakeFact users = new IntakeFact(
                "usersAffectedPercent",
                "Share of users affected",
                null,
                IntakeFact.Type.NUMBER,
                0L,
                100L,
                null,
                List.of(),
                true,
                List.of("portal", "api"),
                false,
                null);
        return aDesk(List.of(users));
    }

    public static Desk aDesk(List<IntakeFact> intake) {
        return new Desk(
                DeskId.of("fixture"),
                "Fixture",
                ZoneId.of("America/Los_Angeles"),
                "FIX",
                "Product",
                "support@fixture.example",
                List.of(),
                null,
                null,
                null,
                List.of(),
                Map.of(),
                List.of(),
                intake,
                List.of(),
                new Catalogue("USD", List.of()));
    }

    public static Desks desks() {
        return new Desks(List.of(aDesk()));
    }

    /** The text of the fixture's policy. */
    public static InputStream policy() {
        return PolicyFixture.class.getResourceAsStream("/policy/fixture.dmn");
    }

    public static DecisionTables tables() {
        return new PolicyFiles(true).read(aDesk().id(), policy());
    }

    public static Policies policies() {
        return new Policies(tables(), desks());
    }

    public static Facts facts() {
        return Facts.none().with("channel", "portal").with("usersAffectedPercent", 30);
    }
}
