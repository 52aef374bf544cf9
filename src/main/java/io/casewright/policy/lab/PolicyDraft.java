package io.casewright.policy.lab;

import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import io.casewright.policy.DecisionTables;
import io.casewright.policy.FactDictionary;
import io.casewright.policy.Policies;
import io.casewright.policy.PolicyVersion;
import java.util.List;
import org.w3c.dom.Element;

/** A desk's policy that nobody has published yet: as text, and as something to ask. */
public record PolicyDraft(
        Desk desk,
        PolicyText text,
        DecisionTables tables,
        Policies policies,
        PolicyVersion version,
        FactDictionary facts) {

    /**
     * Puts both together.
     *
     * @param definitions the root of the policy's XML
     * @param tables the same, to be asked
     */
    public static PolicyDraft read(Desk desk, Element definitions, DecisionTables tables) {
        return new PolicyDraft(
                desk,
                PolicyText.of(definitions),
                tables,
                new Policies(tables, new Desks(List.of(desk))),
                tables.inForce(desk.id()),
                FactDictionary.of(desk));
    }
}
