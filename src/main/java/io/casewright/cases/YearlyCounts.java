package io.casewright.cases;

import io.casewright.customer.Customers;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.desk.IntakeFact;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what support includes so many of in a contract year, from what engineers recorded (CT-6). A case counts once,
 * however often it is reopened, and in each year with what was added to it in that year. Without a contract there is no
 * year to begin; then the last twelve months count.
 */
@Component
@Transactional(readOnly = true)
public class YearlyCounts {

    private static final long MOST = 1_000;

    private final CountRecords.Counts counts;
    private final CaseLedger ledger;
    private final Customers customers;
    private final Clock clock;

    YearlyCounts(CountRecords.Counts counts, CaseLedger ledger, Customers customers, Clock clock) {
        this.counts = counts;
        this.ledger = ledger;
        this.customers = customers;
        this.clock = clock;
    }

    /** Everything that the desk counts over a year, with this case. */
    public List<YearlyCount> of(SupportCase supportCase, Desk desk) {
        return summed(desk)
                .map(asked -> count(asked, Whose.of(supportCase, desk), ledger.factsOf(supportCase.number())))
                .toList();
    }

    /** The sums among the facts that are wanted, for the policy. */
    Map<String, @Nullable Object> facts(
            Whose whose, Map<String, ? extends @Nullable Object> stated, Predicate<String> wanted) {
        Map<String, @Nullable Object> sums = new LinkedHashMap<>();
        summed(whose.desk())
                .filter(asked -> wanted.test(String.valueOf(asked.countedAs())))
                .map(asked -> count(asked, whose, stated))
                .forEach(count -> sums.put(count.fact(), count.total()));
        return sums;
    }

    private static Stream<IntakeFact> summed(Desk desk) {
        return desk.counted().stream().filter(asked -> asked.countedAs() != null);
    }

    private YearlyCount count(IntakeFact asked, Whose whose, Map<String, ? extends @Nullable Object> stated) {
        LocalDate since = since(whose);
        Map<CaseNumber, Long> used = used(
                whose, asked.name(), since.atStartOfDay(whose.desk().zone()).toInstant());
        CaseNumber number = whose.number();
        Long recorded = number == null ? null : used.remove(number);
        return new YearlyCount(
                String.valueOf(asked.countedAs()),
                asked.label(),
                asked.max() == null ? MOST : asked.max(),
                used.values().stream().mapToLong(Long::longValue).sum(),
                recorded == null && stated.get(asked.name()) instanceof Number told ? told.longValue() : recorded,
                since);
    }

    private LocalDate since(Whose whose) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), whose.desk().zone());
        LocalDate lastTwelveMonths = today.minusYears(1).plusDays(1);
        UUID account = whose.account();
        return account == null
                ? lastTwelveMonths
                : customers.contractYear(account, today).orElse(lastTwelveMonths);
    }

    /** Of each case what was added to it since the year began; what an engineer takes back of another year is no minus. */
    private Map<CaseNumber, Long> used(Whose whose, String name, Instant begin) {
        UUID account = whose.account();
        List<CaseFact> facts =
                account == null ? counts.ofPerson(whose.person(), name) : counts.ofAccount(account, name);
        Map<CaseNumber, Long> before = new LinkedHashMap<>();
        Map<CaseNumber, Long> used = new LinkedHashMap<>();
        for (CaseFact fact : facts) {
            long total = ((Number) fact.value()).longValue();
            if (fact.view().statedAt().isBefore(begin)) {
                before.put(fact.number(), total);
            }
            used.put(fact.number(), Math.max(0, total - before.getOrDefault(fact.number(), 0L)));
        }
        return used;
    }

    /** @param number the case itself; null if it is not sent yet */
    record Whose(
            Desk desk,
            UUID person,
            @Nullable UUID account,
            @Nullable CaseNumber number) {

        static Whose of(SupportCase supportCase, Desk desk) {
            return new Whose(desk, supportCase.person(), supportCase.account(), supportCase.number());
        }
    }
}
