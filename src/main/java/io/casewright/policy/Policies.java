package io.casewright.policy;

import io.casewright.desk.Desk;
import io.casewright.desk.DeskId;
import io.casewright.desk.Desks;
import io.casewright.time.ServiceHours;
import io.casewright.time.WeeklyWindow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What one can ask a desk's policy. Every question fails loudly: {@link MissingFact} before the rules are asked
 * without what they need, {@link NoAnswer} where no rule matches or leaves a value open. Nothing falls back.
 */
public class Policies {

    static final String SERVICE_HOURS = "serviceHours";

    private final DecisionTables tables;
    private final Desks desks;
    private final Map<DeskId, FactDictionary> dictionaries = new ConcurrentHashMap<>();
    private final Map<Clock, ServiceHours> hours = new ConcurrentHashMap<>();

    public Policies(DecisionTables tables, Desks desks) {
        this.tables = tables;
        this.desks = desks;
    }

    /** @throws NoPolicy if the desk has published none */
    public PolicyVersion inForce(DeskId desk) {
        return tables.inForce(desk);
    }

    /** Whether this person may have support for this. */
    public Entitlement entitlement(PolicyVersion version, Facts facts) {
        return ask(version, Question.ENTITLEMENT, facts);
    }

    /** Whether what is wanted is support. */
    public Scope scope(PolicyVersion version, Facts facts) {
        return ask(version, Question.SCOPE, facts);
    }

    /** How bad it is. */
    public Priority priority(PolicyVersion version, Facts facts) {
        return ask(version, Question.PRIORITY, facts);
    }

    /** Whether a case of its priority may come the way it came. */
    public ContactChannel contactChannel(PolicyVersion version, Facts facts) {
        return ask(version, Question.CONTACT_CHANNEL, facts);
    }

    /** When the first response is owed. */
    public FirstResponse firstResponse(PolicyVersion version, Facts facts) {
        return ask(version, Question.FIRST_RESPONSE, facts);
    }

    /** How often the customer is told how it goes on. */
    public ProgressUpdate progressUpdate(PolicyVersion version, Facts facts) {
        return ask(version, Question.PROGRESS_UPDATE, facts);
    }

    /** Whether an analysis of the cause is owed, and when. */
    public RootCauseAnalysis rootCauseAnalysis(PolicyVersion version, Facts facts) {
        return ask(version, Question.ROOT_CAUSE_ANALYSIS, facts);
    }

    /** Whom to alert about the promise that the fact {@code promise} names, in the order of time; maybe nobody. */
    public List<EscalationStep> escalation(PolicyVersion version, Facts facts) {
        return EscalationStep.read(answers(version, EscalationStep.DECISION, facts));
    }

    /** The share of an allowance, in per cent, before which this version alerts nobody, whatever is promised. */
    public int earliestAlert(PolicyVersion version) {
        return tables.least(version, EscalationStep.DECISION, EscalationStep.SHARE)
                .orElse(EscalationStep.FIRST);
    }

    /** Where it stands in the queue. */
    public QueueRank queueRank(PolicyVersion version, Facts facts) {
        return ask(version, Question.QUEUE_RANK, facts);
    }

    /** How long it waits for the customer. */
    public Idle idle(PolicyVersion version, Facts facts) {
        return ask(version, Question.IDLE, facts);
    }

    /** What a reply after its end does. */
    public Reopening reopening(PolicyVersion version, Facts facts) {
        return ask(version, Question.REOPENING, facts);
    }

    /** Whether a call is offered, and how. */
    public CallOffer call(PolicyVersion version, Facts facts) {
        return ask(version, Question.CALL, facts);
    }

    /** What is quoted for the service that the fact {@code service} names; nothing where it is not sold. */
    public List<QuotedLine> quote(PolicyVersion version, Facts facts) {
        return QuotedLine.read(answers(version, QuotedLine.DECISION, facts));
    }

    /** On what terms it is quoted. */
    public QuoteTerms quoteTerms(PolicyVersion version, Facts facts) {
        return ask(version, Question.QUOTE_TERMS, facts);
    }

    /** What is worth recommending with an answer; maybe nothing. */
    public List<Recommendation> recommendation(PolicyVersion version, Facts facts) {
        return Recommendation.read(answers(version, Recommendation.DECISION, facts));
    }

    /**
     * The windows of one of the policy's clocks, with the holidays it keeps.
     *
     * @throws NoAnswer if the policy knows no such clock
     */
    public ServiceHours serviceHours(PolicyVersion version, String clock) {
        return hours.computeIfAbsent(new Clock(version, clock), this::readHours);
    }

    /**
     * The answer to one question.
     *
     * @throws MissingFact if a fact is not known that the rules look at
     * @throws NoAnswer if no rule matches, or more than one, or the one that does leaves a value open
     */
    public <T> T ask(PolicyVersion version, Question<T> question, Facts facts) {
        return question.read(answer(version, question.decision(), facts));
    }

    /** The values a decision answers, under their names in the policy; for whoever shows them as they are. */
    public Map<String, Object> answer(PolicyVersion version, String decision, Facts facts) {
        List<Map<String, Object>> rows = answers(version, decision, facts);
        if (rows.size() != 1) {
            throw new NoAnswer("The policy of " + version.desk() + " answers " + decision + " with " + rows.size()
                    + " rules where one is wanted.");
        }
        return rows.get(0);
    }

    /** The rows of a decision that collects, or the one row of any other. */
    public List<Map<String, Object>> answers(PolicyVersion version, String decision, Facts facts) {
        return tables.ask(version, decision, checked(version, decision, facts));
    }

    /**
     * Exactly the facts a decision of this version looks at.
     *
     * @throws MissingFact if one of them is not known
     */
    public Facts checked(PolicyVersion version, String decision, Facts facts) {
        return dictionary(version.desk()).checked(decision, tables.factsOf(version, decision), facts);
    }

    /** Names of the facts that this decision, or one it requires, looks at. */
    public Set<String> factsOf(PolicyVersion version, String decision) {
        return tables.factsOf(version, decision);
    }

    /** What this desk's policy may ask about. */
    public FactDictionary dictionary(DeskId desk) {
        return dictionaries.computeIfAbsent(desk, id -> FactDictionary.of(desks.get(id)));
    }

    /** The desk whose policy is asked. */
    public Desk desk(PolicyVersion version) {
        return desks.get(version.desk());
    }

    private ServiceHours readHours(Clock clock) {
        Facts facts = Facts.none().with("clock", clock.name());
        List<Map<String, Object>> rows = answers(clock.version(), SERVICE_HOURS, facts);
        if (rows.isEmpty()) {
            throw new NoAnswer("The policy of " + clock.version().desk() + " knows no clock " + clock.name() + ".");
        }
        return ServiceHours.of(rows.stream().map(Policies::window).toList());
    }

    private static WeeklyWindow window(Map<String, Object> row) {
        Answer answer = new Answer(SERVICE_HOURS, row);
        try {
            return WeeklyWindow.of(
                    answer.text("days"),
                    answer.text("opens"),
                    answer.text("closes"),
                    answer.text("zone"),
                    PublicHolidays.named(answer.text("holidays")));
        } catch (IllegalArgumentException refused) {
            throw new NoAnswer("The policy's window is none: " + refused.getMessage());
        }
    }

    private record Clock(PolicyVersion version, String name) {}
}
