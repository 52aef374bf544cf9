package io.casewright.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.policy.DeskPolicy;
import io.casewright.policy.Entitlement.Coverage;
import io.casewright.policy.Facts;
import io.casewright.policy.InterestingFacts;
import io.casewright.policy.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Thousands of random queues of every desk, ranked by its own tables and put in order by what puts every queue in order.
 * {@code -Dcasewright.seed=…} repeats a failure.
 */
class QueueFairnessTests {

    private static final int QUEUES = 1000;
    private static final int LONGEST = 40;
    private static final int CUSTOMERS = 400;
    private static final Instant MORNING = Instant.parse("2031-03-03T08:00:00Z");

    /** What a running and paid standing looks like, in the words of the dictionary of facts. */
    private static final Map<String, String> IN_GOOD_STANDING =
            Map.of("contractState", "active", "trialState", "active");

    private final long seed = Long.getLong("casewright.seed", System.nanoTime());
    private final Random random = new Random(seed);

    /** What a desk's policy answers about somebody. */
    private record Answered(Facts facts, Coverage coverage, Map<String, Object> entitlement, Map<String, Object> rank) {

        /** ST-9: those who pay, those who are trying it, those who have it for nothing; each class before the next. */
        int priorityClass() {
            if (coverage == Coverage.COVERED) {
                return 0;
            }
            return coverage == Coverage.BEST_EFFORT && !"free".equals(facts.get("licence")) ? 1 : 2;
        }

        long place() {
            return ((Number) rank.get("rank")).longValue();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName(
            "ST-9: in any queue the classes come strictly one after the other, and within a rank what is due first")
    void isStrictBetweenClassesAndByDueTimeWithin(DeskPolicy policy) {
        List<Answered> customers = customers(policy);
        for (int queue = 0; queue < QUEUES; queue++) {
            List<SupportCase> submitted = new ArrayList<>();
            List<Answered> theirs = new ArrayList<>();
            for (int length = random.nextInt(LONGEST); length > 0; length--) {
                Answered customer = customers.get(random.nextInt(customers.size()));
                submitted.add(submitted(policy, customer));
                theirs.add(customer);
            }
            List<SupportCase> inOrder = submitted.stream()
                    .filter(open -> open.state() != CaseState.PARKED)
                    .sorted(QueueOrder.BY_RANK)
                    .toList();
            for (int at = 1; at < inOrder.size(); at++) {
                SupportCase before = inOrder.get(at - 1);
                SupportCase after = inOrder.get(at);
                Answered first = theirs.get(submitted.indexOf(before));
                Answered second = theirs.get(submitted.indexOf(after));
                assertThat(first.priorityClass())
                        .as("%s before %s; %s", first, second, repeat())
                        .isLessThanOrEqualTo(second.priorityClass());
                assertThat(first.place())
                        .as("%s before %s; %s", first, second, repeat())
                        .isGreaterThanOrEqualTo(second.place());
                if (first.place() == second.place()) {
                    assertThat(duePast(before, after))
                            .as("%s is due before %s; %s", after.nextDueAt(), before.nextDueAt(), repeat())
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName(
            "ST-9 ST-2: who is not entitled is below everybody who is, and no lapsed contract or ended trial helps")
    void neverPutsALapsedAccountFirst(DeskPolicy policy) {
        List<Answered> customers = customers(policy);
        long lowestEntitled = customers.stream()
                .filter(customer -> customer.coverage() != Coverage.NOT_COVERED)
                .mapToLong(Answered::place)
                .min()
                .orElseThrow();
        for (Answered customer : customers) {
            if (customer.coverage() == Coverage.NOT_COVERED) {
                assertThat(customer.place())
                        .as("%s; %s", customer.facts(), repeat())
                        .isLessThan(lowestEntitled);
            }
            Facts paid = customer.facts();
            for (var good : IN_GOOD_STANDING.entrySet()) {
                String now = customer.facts().text(good.getKey());
                if ("lapsed".equals(now) || "ended".equals(now)) {
                    paid = paid.with(good.getKey(), good.getValue());
                }
            }
            assertThat(customer.place())
                    .as("%s outranks %s; %s", customer.facts(), paid, repeat())
                    .isLessThanOrEqualTo(answered(policy, paid).place());
        }
    }

    /** Later than the other, or not due at all while the other is. */
    private static boolean duePast(SupportCase before, SupportCase after) {
        Instant due = before.nextDueAt();
        Instant next = after.nextDueAt();
        return next != null && (due == null || due.isAfter(next));
    }

    private List<Answered> customers(DeskPolicy policy) {
        Set<String> asked = new TreeSet<>();
        for (Question<?> question : List.of(Question.ENTITLEMENT, Question.QUEUE_RANK)) {
            asked.addAll(policy.tables().factsOf(policy.version(), question.decision()));
        }
        return new InterestingFacts(policy, asked)
                .some(random, CUSTOMERS).stream()
                        .map(facts -> answered(policy, facts))
                        .toList();
    }

    private static Answered answered(DeskPolicy policy, Facts facts) {
        Map<String, Object> entitlement = row(policy, Question.ENTITLEMENT, facts);
        Coverage coverage = Question.ENTITLEMENT.read(entitlement).coverage();
        return new Answered(facts, coverage, entitlement, row(policy, Question.QUEUE_RANK, facts));
    }

    private static Map<String, Object> row(DeskPolicy policy, Question<?> question, Facts facts) {
        return policy.tables().ask(policy.version(), question.decision(), facts).get(0);
    }

    private SupportCase submitted(DeskPolicy policy, Answered customer) {
        SupportCase open = new SupportCase(
                new Submission(
                        policy.desk().id(),
                        UUID.randomUUID(),
                        null,
                        Channel.PORTAL,
                        Author.SYSTEM,
                        "It does not work",
                        "What I did.",
                        null,
                        Map.of(),
                        null),
                "It does not work",
                policy.version(),
                MORNING.plusSeconds(random.nextInt(100)));
        open.answered("entitlement", customer.entitlement());
        open.answered("queueRank", customer.rank());
        // Few times, so that many are equal; some are owed nothing.
        open.nextDue(random.nextInt(5) == 0 ? null : MORNING.plus(Duration.ofMinutes(random.nextInt(30))));
        if (customer.coverage() == Coverage.NOT_COVERED) {
            open.rest(CaseState.PARKED);
        }
        return open;
    }

    private String repeat() {
        return "-Dcasewright.seed=" + seed;
    }
}
