package io.casewright.policy;

import io.casewright.desk.Desk;
import io.casewright.desk.DeskFolders;
import io.casewright.desk.Desks;
import io.casewright.engine.decision.PolicyFiles;
import io.casewright.policy.lab.PolicyDraft;
import io.casewright.policy.lab.PolicyText;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** One desk's folder, read without Spring and without a process engine: the policy as text and as something to ask. */
public record DeskPolicy(
        Desk desk,
        PolicyText text,
        DecisionTables tables,
        Policies policies,
        PolicyVersion version,
        FactDictionary facts) {

    /** The decisions that answer with one row. */
    static final List<Question<?>> QUESTIONS = List.of(
            Question.ENTITLEMENT,
            Question.SCOPE,
            Question.PRIORITY,
            Question.CONTACT_CHANNEL,
            Question.FIRST_RESPONSE,
            Question.PROGRESS_UPDATE,
            Question.ROOT_CAUSE_ANALYSIS,
            Question.QUEUE_RANK,
            Question.IDLE,
            Question.REOPENING,
            Question.CALL,
            Question.QUOTE_TERMS,
            Question.RENEWAL);

    private static final DraftPolicies FILES = new PolicyFiles(true);
    private static final Desks DESKS = DeskFolders.read("classpath:");

    /** All there are; a new folder is tested without a new test. */
    public static Stream<DeskPolicy> all() {
        return DESKS.all().stream().map(DeskPolicy::read);
    }

    private static DeskPolicy read(Desk desk) {
        try (InputStream text = file(desk);
                InputStream rules = file(desk)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Element definitions = factory.newDocumentBuilder().parse(text).getDocumentElement();
            PolicyDraft draft = PolicyDraft.read(desk, definitions, FILES.read(desk.id(), rules));
            return new DeskPolicy(desk, draft.text(), draft.tables(), draft.policies(), draft.version(), draft.facts());
        } catch (Exception unreadable) {
            throw new IllegalStateException("decisions/" + desk.id() + "/policy.dmn cannot be read.", unreadable);
        }
    }

    /** The same, as the gate looks at it. */
    public PolicyDraft draft() {
        return new PolicyDraft(desk, text, tables, policies, version, facts);
    }

    private static InputStream file(Desk desk) {
        return DeskPolicy.class.getResourceAsStream("/decisions/" + desk.id() + "/policy.dmn");
    }

    @Override
    public String toString() {
        return desk.id().value();
    }
}
