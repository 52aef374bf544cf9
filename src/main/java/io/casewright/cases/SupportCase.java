package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.policy.PolicyVersion;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a customer wants solved. It changes only through the use cases of this module, in the step the process executes. */
@Entity
public class SupportCase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_sequence")
    @SequenceGenerator(name = "case_sequence", allocationSize = 1) // one by one: no number is left out after a restart
    private @Nullable Long id;

    private String number = UUID.randomUUID().toString().substring(0, 24); // until it is known; equal ones would queue
    private String desk;
    private @Nullable UUID accountId;
    private UUID personId;
    private String subject;
    private String channel;
    private Instant receivedAt;
    private String state = CaseState.NEW.word();
    private int cycle = 1;
    private Instant cycleStartedAt;
    private String policy;

    @Embedded
    private Assessment assessment = Assessment.OPEN;

    @Embedded
    private @Nullable Waiting waiting;

    private @Nullable Instant nextDueAt;

    @Embedded
    private @Nullable Ending ending;

    private @Nullable String follows;
    private int entries;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected SupportCase() {}

    SupportCase(Submission submission, String subject, PolicyVersion policy, Instant now) {
        this.desk = submission.desk().value();
        this.accountId = submission.account();
        this.personId = submission.person();
        this.subject = subject;
        this.channel = submission.channel().word();
        this.receivedAt = now;
        this.cycleStartedAt = now;
        this.policy = policy.deployment();
        this.follows = submission.follows();
    }

    void numberWith(String prefix) {
        number = prefix + "-" + id;
    }

    int nextPosition() {
        return ++entries;
    }

    void answered(String decision, Map<String, Object> answer) {
        assessment = assessment.with(decision, answer);
    }

    void nextDue(@Nullable Instant due) {
        nextDueAt = due;
    }

    /** It waits, but not for its customer's next words. */
    void rest(CaseState as) {
        state = as.word();
    }

    void unpark(Instant at) {
        state = CaseState.NEW.word();
        cycleStartedAt = at;
    }

    void joinAccount(UUID account) {
        accountId = account;
    }

    void takeUp() {
        state = (state() == CaseState.STAND_BY ? CaseState.STAND_BY : CaseState.IN_PROGRESS).word();
        waiting = null;
    }

    void awaitCustomer(Waiting newWaiting) {
        state = CaseState.PENDING.word();
        waiting = newWaiting;
    }

    void end(CaseState as, String how, Instant at) {
        state = as.word();
        ending = new Ending(how, at);
        waiting = null;
        nextDueAt = null;
    }

    void reopen(Instant at) {
        unpark(at);
        cycle++;
        ending = null;
    }

    public CaseNumber number() {
        return CaseNumber.of(number);
    }

    public DeskId desk() {
        return DeskId.of(desk);
    }

    public @Nullable UUID account() {
        return accountId;
    }

    public UUID person() {
        return personId;
    }

    public String subject() {
        return subject;
    }

    public Channel channel() {
        return Channel.of(channel);
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public CaseState state() {
        return CaseState.of(state);
    }

    /** 1 from submission, one more after each reopening (ALL-6). */
    public int cycle() {
        return cycle;
    }

    public Instant cycleStartedAt() {
        return cycleStartedAt;
    }

    /** The policy version this case was opened under (ALL-10). */
    public PolicyVersion policy() {
        return new PolicyVersion(desk(), policy);
    }

    public Assessment assessment() {
        return assessment;
    }

    /** When the next promise or aim is due, or null if nothing is owed. */
    public @Nullable Instant nextDueAt() {
        return nextDueAt;
    }

    public Optional<Waiting> waiting() {
        return Optional.ofNullable(waiting);
    }

    public @Nullable String endedAs() {
        return ending == null ? null : ending.endedAs();
    }

    public @Nullable Instant endedAt() {
        return ending == null ? null : ending.endedAt();
    }

    /** The number of the case this one follows up, if any. */
    public @Nullable String follows() {
        return follows;
    }

    public int version() {
        return version;
    }
}
