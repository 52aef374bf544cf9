package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** All cases: how a new one is accepted, and which there are. */
@Component
public class SupportCases {

    private static final Set<String> WITH_US = Set.of("new", "in-progress");
    private static final Set<String> WAITING = Set.of("pending", "parked", "stand-by");
    private static final Set<String> OPEN = Set.of("new", "in-progress", "pending", "parked", "stand-by");

    private final Intake intake;
    private final Acceptance acceptance;
    private final CaseRecords.Cases cases;
    private final CaseRecords.Submissions submissions;
    private final TransactionTemplate transaction;
    private final Turns turns = new Turns();

    SupportCases(
            Intake intake,
            Acceptance acceptance,
            CaseRecords.Cases cases,
            CaseRecords.Submissions submissions,
            TransactionTemplate transaction) {
        this.intake = intake;
        this.acceptance = acceptance;
        this.cases = cases;
        this.submissions = submissions;
        this.transaction = transaction;
    }

    /**
     * Accepts a new case and runs its process to the first place where somebody waits, in one transaction.
     *
     * @param key the sender's name for this submission: the same key makes one case however often it is sent
     * @throws InvalidInput if a field cannot be taken
     * @throws KeyUsedBefore if the key came with something else before
     */
    public CaseNumber submit(Submission submission, @Nullable String key) {
        return accept(intake.check(submission), key);
    }

    /**
     * The same of a case in which nothing but a paid service is wanted (CT-11): it has a process of its own, and support
     * owes nothing on it. Facts of the intake are not asked for.
     *
     * @throws InvalidInput if a field cannot be taken
     * @throws KeyUsedBefore if the key came with something else before
     */
    public CaseNumber ask(Submission submission, DirectWish wish, @Nullable String key) {
        return accept(intake.check(submission, wish), key);
    }

    private CaseNumber accept(Intake.Checked checked, @Nullable String key) {
        if (key == null) {
            return inTransaction(checked, null);
        }
        String checkedKey = RepeatKey.checked(key);
        return turns.take(
                () -> answeredBefore(checked, checkedKey).orElseGet(() -> submitOnce(checked, checkedKey)),
                checked.submission().author().id(),
                key);
    }

    private CaseNumber submitOnce(Intake.Checked checked, String key) {
        try {
            return inTransaction(checked, key);
        } catch (DataIntegrityViolationException | ConcurrencyFailureException raced) {
            return answeredBefore(checked, key).orElseThrow(() -> raced);
        }
    }

    private CaseNumber inTransaction(Intake.Checked checked, @Nullable String key) {
        CaseNumber number = transaction.execute(status -> acceptance.accept(checked, key));
        if (number == null) {
            throw new IllegalStateException("A submission was accepted without a number.");
        }
        return number;
    }

    private Optional<CaseNumber> answeredBefore(Intake.Checked checked, String key) {
        return submissions
                .findByDeskAndActorAndKey(
                        checked.submission().desk().value(),
                        checked.submission().author().id(),
                        key)
                .map(accepted -> accepted.answerTo(checked.fingerprint()));
    }

    /** @throws CaseNotFound if there is no such case for this viewer */
    public SupportCase get(CaseNumber number, Viewer viewer) {
        return cases.findByNumber(number.value())
                .filter(found -> cases.shows(found, viewer))
                .orElseThrow(CaseNotFound::new);
    }

    /**
     * Keeps whoever saw another state of the case from changing it, until the transaction ends.
     *
     * @throws CaseChanged if the case was changed since it had this version
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void expect(CaseNumber number, int version) {
        if (cases.change(number).version() != version) {
            throw new CaseChanged();
        }
    }

    /** Those of some cases that the viewer may see, in no order. */
    public List<SupportCase> those(Collection<CaseNumber> numbers, Viewer viewer) {
        return numbers.stream()
                .flatMap(number -> cases.findByNumber(number.value()).stream())
                .filter(viewer::sees)
                .toList();
    }

    /** The open cases of a company that the viewer may see, newest first. */
    public List<SupportCase> openOf(UUID account, Viewer.Staff viewer, int limit) {
        List<String> open = Stream.concat(WITH_US.stream(), WAITING.stream()).toList();
        return cases.ofAccount(account, open, Limit.of(limit)).stream()
                .filter(viewer::sees)
                .toList();
    }

    /** Whether the viewer speaks for a case: its person, or the colleague who sponsors it (CS-5, CT-1). */
    @Transactional(readOnly = true)
    public boolean owns(SupportCase supportCase, Viewer viewer) {
        return cases.owns(supportCase, viewer);
    }

    /** For the process, which may see every case. */
    public SupportCase get(CaseNumber number) {
        return cases.get(number);
    }

    /** The cases a customer's person may see, newest first. */
    public List<SupportCase> of(Viewer.Customer viewer, int limit) {
        return cases.ofPerson(viewer.person(), viewer.desk().value(), Limit.of(limit));
    }

    /** Open cases of others that wait for this person's word, newest first (CS-5, CT-1, CH-11). */
    public List<SupportCase> waitingForWordOf(Viewer.Customer viewer, int limit) {
        return cases.waitingForWordOf(viewer.person(), viewer.desk().value(), OPEN, Limit.of(limit));
    }

    /**
     * The open cases of some desks: those with us in the order of the queue, by rank and then by what is due first
     * (ST-9), and after them those that wait for somebody else.
     */
    public List<SupportCase> queue(Set<DeskId> desks, int limit) {
        List<String> names = desks.stream().map(DeskId::value).toList();
        List<SupportCase> open = new ArrayList<>(cases.queue(names, WITH_US, limit));
        if (open.size() < limit) {
            open.addAll(cases.queue(names, WAITING, limit - open.size()));
        }
        return open;
    }
}
