package io.casewright.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * A vocabulary that does nothing: the models run, and nobody keeps a case, a promise or a mail. Only the words that a
 * lifecycle meets are there.
 */
public final class IdleWords {

    private static final Date LATER = Date.from(Instant.EPOCH.plus(Duration.ofDays(365L * 100)));

    private IdleWords() {}

    static Map<Object, Object> answering(RecordedFacts facts) {
        return Map.of(
                "policy", new Policy(facts),
                "cases", new Cases(),
                "promises", new Promises(),
                "mail", new Mail());
    }

    /** What the policy is asked about, taken down from a case of the product. */
    public static final class Policy {

        private final RecordedFacts facts;

        private Policy(RecordedFacts facts) {
            this.facts = facts;
        }

        public Integer versionOf(String caseNumber, String decision) {
            return 1;
        }

        public TypedValue facts(String caseNumber, String decision) {
            return Variables.untypedValue(facts.of(caseNumber, decision), true);
        }
    }

    /** Goes on as the engineer chose. */
    public static final class Cases {

        public String takeOver(
                String caseNumber,
                String outcome,
                String answer,
                String confirmedKind,
                String confirmedPriority,
                String confirmedScope,
                String reason) {
            return outcome.equals("resolve") ? "resolved" : outcome;
        }

        public void awaitCustomer(String caseNumber) {}

        public Date reminderAt(String caseNumber) {
            return LATER;
        }

        public String resume(String caseNumber) {
            return "keep";
        }
    }

    /** Owes nothing. */
    public static final class Promises {

        public void owe(String caseNumber, String kind) {}

        public Date nextDue(String caseNumber) {
            return LATER;
        }
    }

    /** Sends nothing. */
    public static final class Mail {

        public void send(String caseNumber, String kind) {}
    }
}
