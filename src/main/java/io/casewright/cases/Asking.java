package io.casewright.cases;

import io.casewright.customer.Person;
import io.casewright.customer.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the customer's people was asked for their word on a case. What they answered, when and by which way stays; a
 * later round of asking is another row.
 */
@Entity
class Asking {

    private static final String YES = "yes";
    private static final String NO = "no";

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    private String caseNumber;
    private int cycle;
    private String kind;
    private String role;
    private UUID personId;
    private String personName;
    private Instant askedAt;
    private @Nullable String answer;
    private @Nullable String reason;
    private @Nullable String channel;
    private @Nullable Instant answeredAt;
    private @Nullable Instant settledAt;
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected Asking() {}

    Asking(SupportCase supportCase, Word word, Role role, Person person, Instant at) {
        this.caseNumber = supportCase.number().value();
        this.cycle = supportCase.cycle();
        this.kind = word.kind();
        this.role = role.word();
        this.personId = person.id();
        this.personName = person.name();
        this.askedAt = at;
    }

    void agree(Channel through, Instant at) {
        answer(YES, null, through, at);
    }

    void decline(@Nullable String why, Channel through, Instant at) {
        answer(NO, why, through, at);
    }

    private void answer(String word, @Nullable String why, Channel through, Instant at) {
        answer = word;
        reason = why;
        channel = through.word();
        answeredAt = at;
    }

    /** What was asked has been dealt with; an answer counts for nothing that comes later. */
    void settle(Instant at) {
        settledAt = at;
    }

    /** The person has no longer the right to be asked, nor to see the case because of it. */
    void withdraw(Instant at) {
        withdrawnAt = at;
    }

    boolean isAbout(Word word) {
        return kind.equals(word.kind());
    }

    boolean current(int inCycle) {
        return cycle == inCycle && settledAt == null && withdrawnAt == null;
    }

    boolean of(UUID person) {
        return personId.equals(person);
    }

    UUID person() {
        return personId;
    }

    String name() {
        return personName;
    }

    String role() {
        return role;
    }

    boolean agreed() {
        return YES.equals(answer);
    }

    boolean declined() {
        return NO.equals(answer);
    }

    boolean open() {
        return answer == null;
    }

    AskedView view() {
        return new AskedView(personId, personName, kind, askedAt, answer, reason, answeredAt);
    }

    /** What somebody is asked to say. */
    enum Word {
        /** To make a colleague's case their own (CS-5, CT-1). */
        SPONSORSHIP("sponsorship"),
        /** That a configuration may be changed (CH-11). */
        CONFIRMATION("confirmation");

        private final String kind;

        Word(String kind) {
            this.kind = kind;
        }

        String kind() {
            return kind;
        }
    }
}
