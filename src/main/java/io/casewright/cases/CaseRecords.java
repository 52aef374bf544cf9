package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The tables behind the use cases of this module; a class, because what stands in an interface is public. What every
 * step reads is written out: a query derived from a name is translated anew at each call.
 */
final class CaseRecords {

    private CaseRecords() {}

    interface Cases extends Repository<SupportCase, Long> {
        SupportCase save(SupportCase supportCase);

        Optional<SupportCase> findById(Long id);

        /** Whoever changes a case waits for whoever is changing it: a reply and a closing never cross (ALL-7). */
        @Lock(LockModeType.PESSIMISTIC_WRITE)
        @Query("select c from SupportCase c where c.number = :number")
        Optional<SupportCase> lock(String number);

        @Query("select c from SupportCase c where c.personId = :person and c.desk = :desk order by c.id desc")
        List<SupportCase> ofPerson(UUID person, String desk, Limit limit);

        @Query("select c from SupportCase c where c.accountId = :account and c.state in :states order by c.id desc")
        List<SupportCase> ofAccount(UUID account, Collection<String> states, Limit limit);

        /** Read in the order of an index; of several desks or states at once, every open case would be sorted. */
        @Query("""
                select c from SupportCase c where c.desk = :desk and c.state = :state
                order by c.desk, c.state, c.assessment.rank desc, c.nextDueAt asc nulls last, c.id""")
        List<SupportCase> line(String desk, String state, Limit limit);

        /** By rank, and then by what is due first (ST-9). */
        default List<SupportCase> queue(Collection<String> desks, Collection<String> states, int limit) {
            return desks.stream()
                    .flatMap(desk -> states.stream().flatMap(state -> line(desk, state, Limit.of(limit)).stream()))
                    .sorted(QueueOrder.BY_RANK)
                    .limit(limit)
                    .toList();
        }

        @Query("""
                select c from SupportCase c where c.desk in :desks and c.state in :states and c.id < :before
                order by c.id desc""")
        List<SupportCase> page(Collection<String> desks, Collection<String> states, long before, Limit limit);

        @Query("""
                select c from SupportCase c where c.personId = :person and c.desk = :desk and c.state in :states
                and c.id < :before order by c.id desc""")
        List<SupportCase> pageOf(UUID person, String desk, Collection<String> states, long before, Limit limit);

        @Query("""
                select new io.casewright.cases.CaseRecords$Count(c.desk, c.state, count(c)) from SupportCase c
                group by c.desk, c.state""")
        List<Count> count();

        /** By the running number in it, so that a transaction reads a case once, however often its steps ask for it. */
        default Optional<SupportCase> findByNumber(String number) {
            return findById(Long.valueOf(number.replaceFirst(".*-", "")))
                    .filter(found -> found.number().value().equals(number));
        }

        @Query("""
                select c from SupportCase c where c.desk = :desk and c.state in :states and c.number in
                (select a.caseNumber from Asking a where a.personId = :person and a.answer is null
                and a.settledAt is null and a.withdrawnAt is null) order by c.id desc""")
        List<SupportCase> waitingForWordOf(UUID person, String desk, Collection<String> states, Limit limit);

        @Query("""
                select c from SupportCase c where c.state = 'parked' and (c.accountId = :account
                or c.accountId is null and c.personId in :people) order by c.id""")
        List<SupportCase> parkedOf(UUID account, Collection<UUID> people);

        @Query("""
                select count(a) > 0 from Asking a where a.caseNumber = :number and a.personId = :person
                and a.withdrawnAt is null""")
        boolean isAsked(String number, UUID person);

        @Query("""
                select count(a) > 0 from Asking a where a.caseNumber = :number and a.kind = 'sponsorship'
                and a.answer = 'yes'""")
        boolean isSponsored(String number);

        @Query("""
                select count(a) > 0 from Asking a where a.caseNumber = :number and a.kind = 'sponsorship'
                and a.answer = 'yes' and a.personId = :person and a.withdrawnAt is null""")
        boolean isSponsoredBy(String number, UUID person);

        /** Whose case it is: the person's who wrote it, and of the colleague who sponsors it (CS-5, CT-1). */
        default boolean owns(SupportCase supportCase, Viewer viewer) {
            return viewer instanceof Viewer.Customer customer
                    && (viewer.sees(supportCase)
                            || supportCase.desk().equals(customer.desk())
                                    && isSponsoredBy(supportCase.number().value(), customer.person()));
        }

        /** Besides those whose case it is, those see it whose word it waits for or waited for (CS-5, CT-1, CH-11). */
        default boolean shows(SupportCase supportCase, Viewer viewer) {
            return viewer.sees(supportCase)
                    || viewer instanceof Viewer.Customer customer
                            && supportCase.desk().equals(customer.desk())
                            && isAsked(supportCase.number().value(), customer.person());
        }

        default SupportCase get(CaseNumber number) {
            return findByNumber(number.value()).orElseThrow(CaseNotFound::new);
        }

        /** Waits for the case at first, and has it until the transaction ends: its later steps need not ask again. */
        default SupportCase change(CaseNumber number) {
            return HeldCases.takesFirst(number) ? lock(number.value()).orElseThrow(CaseNotFound::new) : get(number);
        }
    }

    /** How many cases of a desk are in a state. */
    record Count(String desk, String state, long cases) {}

    interface Facts extends Repository<CaseFact, UUID> {
        CaseFact save(CaseFact fact);

        @Query("select f from CaseFact f where f.caseNumber = :caseNumber order by f.position")
        List<CaseFact> findByCaseNumberOrderByPosition(String caseNumber);
    }

    interface Askings extends Repository<Asking, UUID> {
        Asking save(Asking asking);

        @Query("select a from Asking a where a.caseNumber = :caseNumber order by a.askedAt")
        List<Asking> findByCaseNumberOrderByAskedAt(String caseNumber);

        @Query("""
                select a from Asking a where a.withdrawnAt is null and a.caseNumber in
                (select c.number from SupportCase c where c.accountId = :account)""")
        List<Asking> ofAccount(UUID account);
    }

    interface Entries extends Repository<CaseEntry, UUID> {
        CaseEntry save(CaseEntry entry);

        @Query("select e from CaseEntry e where e.caseNumber = :caseNumber order by e.position")
        List<CaseEntry> findByCaseNumberOrderByPosition(String caseNumber);

        @Query(
                "select e from CaseEntry e where e.caseNumber = :caseNumber and e.position > :position order by e.position")
        List<CaseEntry> findByCaseNumberAndPositionGreaterThanOrderByPosition(String caseNumber, int position);

        @Query("""
                select count(e) > 0 from CaseEntry e where e.caseNumber = :caseNumber and e.kind = 'message'
                and e.authorKind = 'customer' and e.writtenAt > :since""")
        boolean customerWroteSince(String caseNumber, Instant since);
    }

    interface Submissions extends Repository<AcceptedSubmission, UUID> {
        AcceptedSubmission save(AcceptedSubmission accepted);

        void flush();

        Optional<AcceptedSubmission> findByDeskAndActorAndKey(String desk, String actor, String key);
    }

    interface Requests extends Repository<AcceptedRequest, UUID> {
        AcceptedRequest save(AcceptedRequest accepted);

        Optional<AcceptedRequest> findByCaseNumberAndActorAndKey(String caseNumber, String actor, String key);
    }

    interface Calls extends Repository<CaseCall, UUID> {
        CaseCall save(CaseCall call);

        @Query("select c from CaseCall c where c.caseNumber = :caseNumber order by c.position desc limit 1")
        Optional<CaseCall> findFirstByCaseNumberOrderByPositionDesc(String caseNumber);

        int countByCaseNumber(String caseNumber);
    }

    interface TrackerEntries extends Repository<TrackerEntry, UUID> {
        TrackerEntry save(TrackerEntry entry);

        List<TrackerEntry> findByCaseNumberOrderByCycleDesc(String caseNumber);
    }

    interface Reviews extends Repository<EnhancementReview, UUID> {
        EnhancementReview save(EnhancementReview review);

        List<EnhancementReview> findByCaseNumberOrderByReviewedAtDesc(String caseNumber);
    }
}
