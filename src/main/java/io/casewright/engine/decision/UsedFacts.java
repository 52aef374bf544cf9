package io.casewright.engine.decision;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.impl.DmnModelConstants;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.camunda.bpm.model.xml.instance.DomElement;

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
        cells(decision.getDomElement()).forEach(cell -> collect(cell, facts));
        for (InformationRequirement requirement : decision.getInformationRequirements()) {
            if (requirement.getRequiredDecision() != null) {
                collect(requirement.getRequiredDecision(), facts);
            }
        }
    }

    /** Only the decision's own: to look through all texts of a policy for each decision takes seconds. */
    private static Stream<DomElement> cells(DomElement element) {
        return element.getChildElements().stream()
                .flatMap(child -> child.getLocalName().equals(DmnModelConstants.DMN_ELEMENT_TEXT)
                        ? Stream.of(child)
                        : cells(child));
    }

    private static void collect(DomElement cell, Set<String> facts) {
        Matcher names = FACT.matcher(QUOTED.matcher(cell.getTextContent()).replaceAll("\"\""));
        while (names.find()) {
            facts.add(names.group(1));
        }
    }
}
