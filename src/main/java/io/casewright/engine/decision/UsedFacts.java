package io.casewright.engine.decision;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.camunda.bpm.model.dmn.instance.Text;

/** Reads from a decision's own cells which facts it looks at, and from those of the decisions it requires. */
final class UsedFacts {

    private static final Pattern QUOTED = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");
    private static final Pattern FACT = Pattern.compile("\\bfacts\\s*\\.\\s*([A-Za-z_][A-Za-z0-9_]*)");

    private UsedFacts() {}

    static Set<String> of(Decision decision) {
        Set<String> facts = new TreeSet<>();
        collect(decision, facts);
        return Set.copyOf(facts);
    }

    private static void collect(Decision decision, Set<String> facts) {
        decision.getModelInstance().getModelElementsByType(Text.class).stream()
                .filter(cell -> isInside(cell, decision))
                .forEach(cell -> collect(cell, facts));
        for (InformationRequirement requirement : decision.getInformationRequirements()) {
            if (requirement.getRequiredDecision() != null) {
                collect(requirement.getRequiredDecision(), facts);
            }
        }
    }

    private static void collect(Text cell, Set<String> facts) {
        Matcher names = FACT.matcher(QUOTED.matcher(cell.getTextContent()).replaceAll("\"\""));
        while (names.find()) {
            facts.add(names.group(1));
        }
    }

    private static boolean isInside(Text cell, Decision decision) {
        for (var element = cell.getParentElement(); element != null; element = element.getParentElement()) {
            if (element.equals(decision)) {
                return true;
            }
        }
        return false;
    }
}
