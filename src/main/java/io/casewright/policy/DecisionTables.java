package io.casewright.policy;

import io.casewright.desk.DeskId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The rules themselves. Asking them stores nothing; what binds is recorded where a process asks (RecordedAnswers). */
public interface DecisionTables {

    /**
     * The version that cases opened now are judged by.
     *
     * @throws NoPolicy if the desk has published none
     */
    PolicyVersion inForce(DeskId desk);

    /**
     * What the rules that match answer, one row for each; more than one only where a decision collects.
     * Facts that are not given are null to the rules: check them first ({@link FactDictionary}).
     *
     * @throws NoPolicy if this version does not exist or does not answer this decision
     */
    List<Map<String, Object>> ask(PolicyVersion version, String decision, Facts facts);

    /** Names of the facts that this decision, or one it requires, looks at. */
    Set<String> factsOf(PolicyVersion version, String decision);

    /** The smallest whole number that any rule of a decision answers under that name; empty if one does not say it. */
    OptionalInt least(PolicyVersion version, String decision, String output);
}
