package io.casewright.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.CountedStatements;
import io.casewright.CountedStatements.Count;
import io.casewright.DeskCustomer;
import io.casewright.cases.CaseFixtures;
import io.casewright.cases.SupportCases;
import io.casewright.desk.Desk;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

class StatementsPerSubmissionTests extends ApiTests {

    /**
     * Nine decisions, each asked from the facts, recorded, and found by its version: some 50. The case, its first
     * message, its promises with their ledger, and its mail: some 15. The engine's own rows up to the first task: some
     * 15, and as many for the process that watches the promise. Who must call, and whether an analysis is owed: some 5. A step that reads per row what it
     * could read once would be far above.
     */
    private static final int MOST_STATEMENTS = 120;

    /** Whether the key was used, whether the person belongs to the company, and the one that writes. */
    private static final int MOST_COMMITS = 3;

    /** Who calls, for which company, and what to answer are looked up besides. */
    private static final int MOST_COMMITS_OF_A_CALL = 6;

    @Autowired
    SupportCases cases;

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    void takesOneTransactionPerSubmission(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        var submission = CaseFixtures.submission(customer, "It does not work");
        cases.submit(submission, "warm-up");

        Count count = CountedStatements.during(() -> cases.submit(submission, "counted"));

        System.out.println("STATEMENTS per submission at " + desk.id() + ": "
                + count.statements().size() + " in " + count.commits() + " commits; " + byTable(count));
        assertThat(count.statements()).hasSizeLessThan(MOST_STATEMENTS);
        assertThat(count.commits()).isLessThanOrEqualTo(MOST_COMMITS);
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    void asksTheDatabaseOfACallAsOftenWhateverTheDesk(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        ApiScript script = as(customer);
        String path = "/api/desks/" + desk.id() + "/cases";
        script.post(path, aSubmission(customer, "api"));

        Count count = CountedStatements.during(() -> script.post(path, aSubmission(customer, "api")));

        System.out.println("STATEMENTS per POST at " + desk.id() + ": "
                + count.statements().size() + " in " + count.commits() + " commits");
        assertThat(count.statements()).hasSizeLessThan(MOST_STATEMENTS + 10);
        assertThat(count.commits()).isLessThanOrEqualTo(MOST_COMMITS_OF_A_CALL);
    }

    private static Map<String, Long> byTable(Count count) {
        return count.statements().stream()
                .map(StatementsPerSubmissionTests::table)
                .collect(Collectors.groupingBy(table -> table, TreeMap::new, Collectors.counting()));
    }

    private static String table(String sql) {
        String words = sql.toLowerCase(java.util.Locale.ROOT).replaceAll("\\s+", " ");
        String verb = words.substring(0, Math.max(0, words.indexOf(' ')));
        String table = words.replaceAll("^.*?\\b(from|into|update) ([a-z_]+).*$", "$2");
        return verb + " " + (table.length() > 40 ? table.substring(0, 40) : table);
    }
}
