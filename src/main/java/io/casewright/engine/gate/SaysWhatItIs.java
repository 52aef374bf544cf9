package io.casewright.engine.gate;

import static io.casewright.engine.gate.ProcessDraft.documentation;
import static io.casewright.engine.gate.ProcessDraft.orNothing;

import io.casewright.policy.lab.Complaints;
import java.util.Locale;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A process is called like its file, was saved for the engine we run, and tells why it and its steps are there. */
final class SaysWhatItIs implements ProcessRule {

    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";
    private static final String PLATFORM = "7.24.0";

    /** As long as the longest contract asks. */
    private static final String KEPT = "P1825D";

    private static final Pattern REQUIREMENT = Pattern.compile("\\b[A-Z]{2,3}-[0-9]+\\b");

    @Override
    public void check(ProcessDraft file, Complaints complaints) {
        Process process = file.process();
        var definitions = file.model().getDefinitions();
        complaints.unless(
                file.name().equals(process.getId()) && file.name().matches("[a-z]+(-[a-z]+)*"),
                process.getId(),
                "The process is not called like its file, in small letters with dashes.",
                "Call the process " + file.name() + ", or the file " + process.getId() + ".bpmn.");
        complaints.unless(
                "Camunda Platform".equals(definitions.getAttributeValueNs(MODELER, "executionPlatform"))
                        && PLATFORM.equals(definitions.getAttributeValueNs(MODELER, "executionPlatformVersion")),
                process.getId(),
                "It was not drawn for the engine that runs here.",
                "In Camunda Modeler choose Camunda Platform " + PLATFORM + " as the execution platform.");
        complaints.unless(
                process.isExecutable(), process.getId(), "It is not executable.", "Tick Executable in its properties.");
        complaints.unless(
                !orNothing(process.getCamundaVersionTag()).isBlank(),
                process.getId(),
                "It has no version tag.",
                "Give it one, so that people can tell versions apart.");
        complaints.unless(
                KEPT.equals(process.getCamundaHistoryTimeToLiveString()),
                process.getId(),
                "It does not say how long its history is kept.",
                "Set the history time to live to " + KEPT + ".");
        complaints.unless(
                orNothing(process.getName())
                        .toLowerCase(Locale.ROOT)
                        .equals(file.name().replace('-', ' ')),
                process.getId(),
                "Its name does not say the same as its id.",
                "Call it what its id says, with spaces.");
        explained(process, complaints);
        file.all(UserTask.class)
                .forEach(task -> complaints.unless(
                        documentation(task).contains("Done means: "),
                        task.getId(),
                        "Nobody can tell when this task is done.",
                        "Say so in its documentation, after the words Done means:"));
        file.all(BusinessRuleTask.class)
                .forEach(task -> complaints.unless(
                        REQUIREMENT.matcher(documentation(task)).find(),
                        task.getId(),
                        "Nobody can tell which requirement this decision carries out.",
                        "Name it in the documentation, such as ALL-10."));
    }

    private static void explained(Process process, Complaints complaints) {
        String words = documentation(process);
        complaints.unless(
                words.contains("Trigger: ")
                        && words.contains("Outcome: ")
                        && words.contains("Owner: ")
                        && REQUIREMENT.matcher(words).find(),
                process.getId(),
                "Its documentation does not say when it starts, how it ends, whose it is and which requirements it"
                        + " carries out.",
                "Write Trigger: … Outcome: … Owner: … and the requirement ids.");
    }
}
