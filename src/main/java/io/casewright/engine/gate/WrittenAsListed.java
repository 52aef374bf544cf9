package io.casewright.engine.gate;

import io.casewright.policy.lab.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Holds every element, every attribute and every text of a model against what the notation lists. */
final class WrittenAsListed {

    private final Notation notation;
    private final ExpressionRules expressions;

    WrittenAsListed(Notation notation, ExpressionRules expressions) {
        this.notation = notation;
        this.expressions = expressions;
    }

    List<Finding> findings(XmlText model) {
        List<Finding> findings = new ArrayList<>();
        for (Element element : model.elements()) {
            for (Unreadable refusal : refusals(element)) {
                findings.add(new Finding(model.file(), XmlText.idAround(element), refusal.reason(), refusal.remedy()));
            }
        }
        return findings;
    }

    private List<Unreadable> refusals(Element element) {
        String name = notation.nameOf(element);
        if (!notation.draws(element) && !notation.knows(name)) {
            return List.of(notation.refusal(name, ""));
        }
        List<Unreadable> refusals = new ArrayList<>();
        XmlText.attributes(element).forEach(attribute -> add(refusals, refusal(element, name, attribute)));
        String text = XmlText.ownText(element);
        if (!text.isBlank()) {
            Place place = notation.draws(element) ? Place.PLAIN : notation.text(name);
            add(
                    refusals,
                    place == null
                            ? new Unreadable("Text between the tags of " + name + ": " + text, "Remove it.")
                            : expressions.refusal(place, text, decisionAround(element)));
        } else if (notation.text(name) == Place.DATE) {
            add(refusals, expressions.refusal(Place.DATE, text, null));
        }
        return refusals;
    }

    private @Nullable Unreadable refusal(Element element, String name, Attr attribute) {
        if (notation.draws(element) || notation.draws(attribute)) {
            return expressions.refusal(Place.PLAIN, attribute.getValue(), null);
        }
        String called = notation.nameOf(attribute);
        Place place = notation.attribute(name, called);
        return place == null
                ? notation.refusal("@" + called, name)
                : expressions.refusal(place, attribute.getValue(), decisionAround(element));
    }

    /** The decision that the rule task around an element asks. */
    private @Nullable String decisionAround(Element element) {
        for (Node node = element; node instanceof Element here; node = node.getParentNode()) {
            if ("bpmn:businessRuleTask".equals(notation.nameOf(here))) {
                return here.getAttributeNS("http://camunda.org/schema/1.0/bpmn", "decisionRef");
            }
        }
        return null;
    }

    private static void add(List<Unreadable> refusals, @Nullable Unreadable refusal) {
        if (refusal != null) {
            refusals.add(refusal);
        }
    }
}
