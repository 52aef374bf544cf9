package io.casewright.engine.decision;

import io.casewright.desk.DeskId;
import io.casewright.policy.DecisionTables;
import io.casewright.policy.Facts;
import io.casewright.policy.NoPolicy;
import io.casewright.policy.PolicyVersion;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The tables of one file that nobody has published. */
final class DraftTables implements DecisionTables {

    private final PolicyVersion draft;
    private final PolicyFile file;

    DraftTables(DeskId desk, PolicyFile file) {
        this.draft = new PolicyVersion(desk, "draft");
        this.file = file;
    }

    @Override
    public PolicyVersion inForce(DeskId desk) {
        if (!desk.equals(draft.desk())) {
            throw new NoPolicy("This draft is a policy of " + draft.desk() + ", not of " + desk + ".");
        }
        return draft;
    }

    @Override
    public List<Map<String, Object>> ask(PolicyVersion version, String decision, Facts facts) {
        return file.ask(decision, facts);
    }

    @Override
    public Set<String> factsOf(PolicyVersion version, String decision) {
        return file.factsOf(decision);
    }

    @Override
    public OptionalInt least(PolicyVersion version, String decision, String output) {
        return file.least(decision, output);
    }
}
