package io.casewright.policy.lab;

import io.casewright.policy.PolicyContract;
import io.casewright.policy.lab.PolicyText.Table;
import java.util.List;

/** Whether a policy can be relied on: it answers what is agreed, in every case, once, and without odd promises. */
public final class PolicyLint {

    private PolicyLint() {}

    /** What is wrong with a draft; empty if it may be published. Its examples are looked at elsewhere. */
    public static List<Finding> findings(String file, PolicyDraft draft) {
        Complaints complaints = new Complaints(file);
        new AgreedAnswers(draft).check(complaints);
        draft.text().tables().forEach(table -> new ReadableTable(draft, table).check(complaints));
        if (complaints.findings().isEmpty()) {
            PolicyContract.faults(draft.tables(), draft.version(), draft.facts())
                    .forEach(fault -> complaints.about("policy", fault, "Bring it in line with the other desks."));
            new KnownClocks(draft).check(complaints);
            new PossiblePromises(draft).check(complaints);
            new SoldServices(draft).check(complaints);
        }
        if (complaints.findings().isEmpty()) {
            for (Table table : draft.text().tables()) {
                new CompleteTable(draft, table).check(complaints);
            }
        }
        if (complaints.findings().isEmpty()) {
            new FairPromises(draft).check(complaints);
            new SteadyEscalation(draft).check(complaints);
        }
        return complaints.findings();
    }
}
