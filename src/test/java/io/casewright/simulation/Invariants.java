package io.casewright.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.cases.CaseFixtures;
import io.casewright.cases.CaseState;
import io.casewright.cases.Conversation;
import io.casewright.cases.EntryView;
import io.casewright.cases.SupportCase;
import io.casewright.cases.SupportCases;
import io.casewright.desk.CaseNumber;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import io.casewright.promise.Receipt;
import io.casewright.promise.Receipts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What must hold after every step. Not here, because the product has nothing yet that they speak of: sending of mail (I4
 * holds the outbox itself to one letter for each occasion), a mailbox (I10), and erasure (I12); nobody
 * attaches a file in a simulation (I11).
 */
@Component
class Invariants {

    private final SupportCases cases;
    private final Conversation conversation;
    private final Promises promises;
    private final Receipts receipts;
    private final OwedRows rows;
    private final LedgerInvariants ledger;
    private final LateAndEarly time;
    private final JdbcClient database;
    private final TransactionTemplate oneLook;

    Invariants(
            SupportCases cases,
            Conversation conversation,
            Promises promises,
            Receipts receipts,
            OwedRows rows,
            LedgerInvariants ledger,
            LateAndEarly time,
            JdbcClient database,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.conversation = conversation;
        this.promises = promises;
        this.receipts = receipts;
        this.rows = rows;
        this.ledger = ledger;
        this.time = time;
        this.database = database;
        this.oneLook = new TransactionTemplate(transactions);
        this.oneLook.setReadOnly(true);
    }

    /** @param caughtUp whether every job that is due by now has run */
    void hold(Story story, boolean caughtUp) {
        oneLook.executeWithoutResult(look -> allHold(story, caughtUp));
    }

    private void allHold(Story story, boolean caughtUp) {
        for (CaseNumber number : story.numbers) {
            SupportCase supportCase = cases.get(number);
            List<EntryView> timeline = conversation.timeline(number, CaseFixtures.engineerOf(supportCase.desk()));
            everythingAcceptedIsThereOnce(story, number, timeline);
            oneProcessIsOpen(supportCase);
            nothingBelongsToAnotherDesk(supportCase);
            lettersAreWrittenOnce(number);
            silenceClosesNobodyWhoSpoke(supportCase, timeline, caughtUp);
            theTimelineGrows(story, number, timeline);
            promisesHold(story, number, caughtUp);
        }
        noJobHasFailed(story);
    }

    private void everythingAcceptedIsThereOnce(Story story, CaseNumber number, List<EntryView> timeline) {
        List<String> theirs = timeline.stream()
                .filter(entry ->
                        entry.kind().equals("message") && entry.authorKind().equals("customer"))
                .map(EntryView::body)
                .toList();
        assertThat(theirs)
                .as("I1 what was accepted is one event each, in order")
                .isEqualTo(story.accepted.get(number));
    }

    private void oneProcessIsOpen(SupportCase supportCase) {
        long open = time.instancesOf(supportCase.number()).stream()
                .filter(instance -> instance.definition().startsWith("support-case:"))
                .count();
        boolean over = supportCase.state() == CaseState.CLOSED || "refused".equals(supportCase.endedAs());
        assertThat(open)
                .as("I2 a %s case has one process, or none if nothing is left to do", supportCase.state())
                .isEqualTo(over ? 0 : 1);
    }

    private void nothingBelongsToAnotherDesk(SupportCase supportCase) {
        String number = supportCase.number().value();
        List<String> desks = database.sql("""
                        select desk from promise where case_number = ? union
                        select desk from outgoing_mail where case_number = ? union
                        select desk from recorded_answer where case_number = ?""")
                .params(number, number, number)
                .query(String.class)
                .list();
        assertThat(desks)
                .as("I3 no event belongs to two desks")
                .containsOnly(supportCase.desk().value());
        assertThat(time.instancesOf(supportCase.number()))
                .as("I3 nor does a process")
                .allMatch(instance -> instance.desk().equals(supportCase.desk().value()));
    }

    private void lettersAreWrittenOnce(CaseNumber number) {
        Integer twice =
                database.sql("""
                        select count(*) from (select kind, recipient, body, written_at from outgoing_mail
                        where case_number = ? and kind <> 'promise-alert'
                        group by kind, recipient, body, written_at having count(*) > 1)""").param(number.value()).query(Integer.class).single();
        assertThat(twice).as("I4 one letter for each occasion").isZero();
    }

    private void silenceClosesNobodyWhoSpoke(SupportCase supportCase, List<EntryView> timeline, boolean caughtUp) {
        supportCase.waiting().ifPresent(waiting -> {
            if (caughtUp) {
                assertThat(waiting.closesAt()).as("ALL-7 closes at its time").isAfter(time.now());
            }
            assertThat(saidSince(timeline, waiting.askedAt()))
                    .as("I6 waits for nobody who answered")
                    .isEmpty();
        });
        if ("closed-silent".equals(supportCase.endedAs())) {
            Instant lastWord = timeline.stream()
                    .filter(entry -> entry.kind().equals("message"))
                    .filter(entry -> !entry.writtenAt().isAfter(supportCase.endedAt()))
                    .reduce((earlier, later) -> later)
                    .filter(entry -> entry.authorKind().equals("customer"))
                    .map(EntryView::writtenAt)
                    .orElse(Instant.MIN);
            assertThat(lastWord).as("I6 nobody is closed who had the last word").isEqualTo(Instant.MIN);
        }
    }

    private static List<EntryView> saidSince(List<EntryView> timeline, Instant asked) {
        return timeline.stream()
                .filter(entry ->
                        entry.kind().equals("message") && entry.authorKind().equals("customer"))
                .filter(entry -> entry.writtenAt().isAfter(asked))
                .toList();
    }

    private void theTimelineGrows(Story story, CaseNumber number, List<EntryView> timeline) {
        List<EntryView> before = story.entries.put(number, timeline);
        if (before != null) {
            assertThat(timeline)
                    .as("I8 nothing that was written is changed or gone")
                    .startsWith(before.toArray(EntryView[]::new));
        }
    }

    private void promisesHold(Story story, CaseNumber number, boolean caughtUp) {
        Instant now = time.now();
        Map<UUID, PromiseView> shown =
                promises.of(number).stream().collect(Collectors.toMap(PromiseView::id, promise -> promise));
        Map<UUID, Receipt> explained = receipts.of(number).stream()
                .collect(Collectors.toMap(receipt -> receipt.promise().id(), receipt -> receipt));
        List<Owed> owed = rows.of(number);
        assertThat(shown).as("everything owed is shown").hasSameSizeAs(owed);
        for (Owed one : owed) {
            ledger.isNeverRewritten(story, one);
            ledger.isDueAsCounted(story, one);
            ledger.isJudgedByTheEvent(one, shown.get(one.id()).state(), now);
            ledger.alertsOnce(story, one, now, caughtUp);
            addsUpToTheWallTime(one, explained.get(one.id()), now);
            story.seen.put(one.id(), one);
        }
    }

    private static void addsUpToTheWallTime(Owed owed, Receipt receipt, Instant now) {
        List<Receipt.Line> lines = receipt.lines();
        Instant end = owed.settledAt() != null
                ? owed.settledAt()
                : owed.last().running() && owed.last().dueAt().isAfter(now)
                        ? owed.last().dueAt()
                        : now;
        for (int at = 1; at < lines.size(); at++) {
            assertThat(lines.get(at).from())
                    .as("I5 no gap in the receipt")
                    .isEqualTo(lines.get(at - 1).to());
        }
        assertThat(receipt.wall())
                .as("I5 the lines of the receipt add up to the wall time: %s", receipt)
                .isEqualTo(Duration.between(owed.owedAt(), end));
        assertThat(receipt.shut()).as("I5 used, stood still and shut").isGreaterThanOrEqualTo(Duration.ZERO);
    }

    private void noJobHasFailed(Story story) {
        assertThat(time.jobsOf(story))
                .as("I9 no job has failed")
                .allMatch(job -> job.getRetries() > 0 && job.getExceptionMessage() == null);
    }
}
