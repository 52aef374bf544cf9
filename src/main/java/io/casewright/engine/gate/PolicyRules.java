package io.casewright.engine.gate;

import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import io.casewright.policy.DraftPolicies;
import io.casewright.policy.NoPolicy;
import io.casewright.policy.lab.Examples;
import io.casewright.policy.lab.Finding;
import io.casewright.policy.lab.PolicyDraft;
import io.casewright.policy.lab.PolicyLint;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Whether the policy of a submission may be deployed for its desk. */
final class PolicyRules {

    private final WrittenAsListed notation;
    private final Desks desks;
    private final DraftPolicies drafts;
    private final ShippedExamples shipped;

    PolicyRules(Vocabulary vocabulary, Desks desks, DraftPolicies drafts, ShippedExamples shipped) {
        this.notation = new WrittenAsListed(Notation.POLICIES, new ExpressionRules(vocabulary));
        this.desks = desks;
        this.drafts = drafts;
        this.shipped = shipped;
    }

    List<Finding> findings(Submission submission) {
        SortedMap<String, byte[]> policies = submission.ending(".dmn");
        if (policies.isEmpty()) {
            return List.of();
        }
        String file = policies.firstKey();
        Optional<Desk> desk = desk(submission);
        if (policies.size() > 1 || submission.ending(FileRules.EXAMPLES).size() > 1) {
            return List.of(new Finding(
                    file,
                    "",
                    "A desk has one policy, in one file.",
                    "Deploy one .dmn, with one examples.yaml at most."));
        }
        if (desk.isEmpty()) {
            return List.of(new Finding(
                    file,
                    "",
                    submission.desk() == null
                            ? "A policy belongs to a desk, and none is named."
                            : "There is no desk " + submission.desk() + " that you work for.",
                    "Name the desk's id as the tenant of the deployment."));
        }
        try {
            return findings(file, policies.values().iterator().next(), desk.get(), submission);
        } catch (Unreadable unreadable) {
            return List.of(new Finding(file, "", unreadable.reason(), unreadable.remedy()));
        }
    }

    private Optional<Desk> desk(Submission submission) {
        return Optional.ofNullable(submission.desk())
                .filter(id -> submission.publisher() == null
                        || submission.publisher().desks().contains(id))
                .flatMap(desks::find);
    }

    private List<Finding> findings(String file, byte[] bytes, Desk desk, Submission submission) {
        XmlText xml = XmlText.read(file, bytes);
        List<Finding> findings = new ArrayList<>(notation.findings(xml));
        if (!findings.isEmpty()) {
            return findings;
        }
        try {
            PolicyDraft draft =
                    PolicyDraft.read(desk, xml.root(), drafts.read(desk.id(), new ByteArrayInputStream(bytes)));
            findings.addAll(PolicyLint.findings(file, draft));
            if (findings.isEmpty()) {
                findings.addAll(examples(draft, submission));
            }
        } catch (NoPolicy broken) {
            findings.add(new Finding(
                    file, "", String.valueOf(broken.getMessage()), "Open it in Camunda Modeler and repair it."));
        }
        return findings;
    }

    private List<Finding> examples(PolicyDraft draft, Submission submission) {
        Map<String, byte[]> brought = submission.ending(FileRules.EXAMPLES);
        String file = brought.keySet().stream().findFirst().orElse("decisions/" + draft.desk() + "/examples.yaml");
        byte[] text = brought.values().stream().findFirst().orElseGet(() -> shipped.of(draft.desk()));
        try {
            Examples examples = Examples.read(new ByteArrayInputStream(text));
            List<Finding> findings = new ArrayList<>();
            examples.failures(draft.policies(), draft.version())
                    .forEach((example, faults) -> findings.add(new Finding(
                            file,
                            example.name(),
                            String.join(" ", faults),
                            "Change the policy, or deploy examples.yaml with what it shall answer.")));
            return findings;
        } catch (IllegalArgumentException wrong) {
            return List.of(new Finding(
                    file, "", String.valueOf(wrong.getMessage()), "Write it like the examples that are shipped."));
        }
    }
}
