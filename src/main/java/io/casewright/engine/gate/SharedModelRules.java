package io.casewright.engine.gate;

import io.casewright.policy.lab.Complaints;
import io.casewright.policy.lab.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Whether the processes and forms of a submission may be deployed. */
final class SharedModelRules {

    private final WrittenAsListed notation;
    private final DeployedModels deployed;

    SharedModelRules(Vocabulary vocabulary, DeployedModels deployed) {
        this.notation = new WrittenAsListed(Notation.PROCESSES, new ExpressionRules(vocabulary));
        this.deployed = deployed;
    }

    List<Finding> findings(Submission submission) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Set<String>> keysByForm = forms(submission, findings);
        List<ProcessDraft> processes = processes(submission, findings);
        Set<String> names = new TreeSet<>();
        processes.forEach(process -> names.add(process.process().getId()));
        Neighbours neighbours = new Neighbourhood(names, keysByForm.keySet(), submission.publisher() == null, deployed);
        for (ProcessDraft process : processes) {
            Complaints complaints = new Complaints(process.file());
            rules(neighbours, keysByForm).forEach(rule -> rule.check(process, complaints));
            findings.addAll(complaints.findings());
        }
        refuseUnusedForms(submission, keysByForm.keySet(), processes, findings);
        return findings;
    }

    /** Everything that holds for a process whose notation is in order. */
    static List<ProcessRule> rules(Neighbours neighbours, Map<String, Set<String>> keysByForm) {
        return List.of(
                new SaysWhatItIs(),
                new SpeakingIds(),
                new SpeakingLabels(),
                new AsksOneFactPerArrow(),
                new TriesAgainByACycle(),
                new AsksTheCasesPolicy(),
                new KeepsKnownVariables(),
                new CallsByName(neighbours),
                new ReadyForPeople(neighbours),
                new TakesWhatTheFormAsks(keysByForm),
                new BeginsAsAgreed(neighbours),
                new IsDrawn());
    }

    private List<ProcessDraft> processes(Submission submission, List<Finding> findings) {
        List<ProcessDraft> processes = new ArrayList<>();
        submission.ending(".bpmn").forEach((file, bytes) -> {
            try {
                XmlText xml = XmlText.read(file, bytes);
                List<Finding> strange = new ArrayList<>(notation.findings(xml));
                strange.addAll(new KnownReferences(xml).findings());
                findings.addAll(strange);
                if (strange.isEmpty()) {
                    processes.add(ProcessDraft.read(xml, bytes));
                }
            } catch (Unreadable unreadable) {
                findings.add(new Finding(file, "", unreadable.reason(), unreadable.remedy()));
            }
        });
        return processes;
    }

    private static Map<String, Set<String>> forms(Submission submission, List<Finding> findings) {
        Map<String, Set<String>> keysByForm = new HashMap<>();
        submission.ending(".form").forEach((file, bytes) -> {
            try {
                FormDraft form = FormDraft.read(file, bytes);
                Complaints complaints = new Complaints(file);
                new FormRules().check(form, complaints);
                findings.addAll(complaints.findings());
                Set<String> keys = keysByForm.computeIfAbsent(form.id(), id -> new TreeSet<>());
                form.fields().forEach(field -> keys.add(field.path("key").asText()));
            } catch (Unreadable unreadable) {
                findings.add(new Finding(file, "", unreadable.reason(), unreadable.remedy()));
            }
        });
        return keysByForm;
    }

    private static void refuseUnusedForms(
            Submission submission, Set<String> forms, List<ProcessDraft> processes, List<Finding> findings) {
        if (!findings.isEmpty()) {
            return; // a process that cannot be read yet may show it
        }
        Set<String> unused = new TreeSet<>(forms);
        processes.forEach(
                process -> process.all(UserTask.class).forEach(task -> unused.remove(task.getCamundaFormRef())));
        unused.forEach(form -> findings.add(new Finding(
                submission.ending(form + ".form").isEmpty()
                        ? form
                        : submission.ending(form + ".form").firstKey(),
                form,
                "No process in this deployment shows the form: deployed alone, it would change nothing.",
                "Deploy it together with the process that shows it.")));
    }
}
