package io.casewright.engine.gate;

import static io.casewright.engine.gate.ProcessDraft.orNothing;

import io.casewright.policy.PolicyContract;
import io.casewright.policy.lab.Complaints;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;

/** A rule task asks the case's desk, in the version the case was opened under, and by its facts (ALL-10). */
final class AsksTheCasesPolicy implements ProcessRule {

    @Override
    public void check(ProcessDraft process, Complaints complaints) {
        process.all(BusinessRuleTask.class).forEach(task -> check(task, complaints));
    }

    private static void check(BusinessRuleTask task, Complaints complaints) {
        String decision = orNothing(task.getCamundaDecisionRef());
        complaints.unless(
                PolicyContract.decisions().contains(decision),
                task.getId(),
                "No policy answers the decision " + decision + ".",
                "Ask one of " + String.join(", ", PolicyContract.decisions()) + ".");
        String version = "${policy.versionOf(caseNumber, '" + decision + "')}";
        complaints.unless(
                "version".equals(task.getCamundaDecisionRefBinding())
                        && version.equals(task.getCamundaDecisionRefVersion()),
                task.getId(),
                "It does not ask the policy that the case was opened under.",
                "Bind the decision to the version " + version + ".");
        complaints.unless(
                "${desk}".equals(task.getCamundaDecisionRefTenantId()),
                task.getId(),
                "It does not ask the policy of the case's desk.",
                "Set the tenant id of the decision to ${desk}.");
        String facts = "facts = ${policy.facts(caseNumber, '" + decision + "')}";
        String ofPromise = "facts = ${policy.factsOfPromise(caseNumber, '" + decision + "', promiseKind)}";
        String ofQuote = "facts = ${policy.factsOfQuote(caseNumber, '" + decision + "', quote)}";
        complaints.unless(
                List.of(List.of(facts), List.of(ofPromise), List.of(ofQuote)).contains(inputs(task)),
                task.getId(),
                "A table sees the facts of the case and nothing else.",
                "Give the task one input: " + facts + ".");
    }

    private static List<String> inputs(BusinessRuleTask task) {
        return ProcessDraft.extensions(task, CamundaInputOutput.class).stream()
                .flatMap(mapping -> mapping.getCamundaInputParameters().stream())
                .map(input ->
                        input.getCamundaName() + " = " + input.getTextContent().strip())
                .toList();
    }
}
