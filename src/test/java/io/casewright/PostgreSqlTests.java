package io.casewright;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.cases.Author;
import io.casewright.cases.CaseFixtures;
import io.casewright.cases.CaseState;
import io.casewright.cases.Channel;
import io.casewright.cases.Conversation;
import io.casewright.cases.SupportCases;
import io.casewright.cases.Viewer;
import io.casewright.cases.Writers;
import io.casewright.cases.attachment.Attachments;
import io.casewright.cases.attachment.Upload;
import io.casewright.cases.knowledge.KnowledgeBase;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.process.CaseScenario;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole product on the database of clusters. It starts a context and a database of its own; {@code mvn verify
 * -DexcludedGroups=postgresql} leaves it out.
 */
@Tag("own-product")
@DirtiesContext // it closes while its database still answers
class PostgreSqlTests extends ProductTests {

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseScenario scenario;

    @Autowired
    SupportCases cases;

    @Autowired
    Promises promises;

    @Autowired
    KnowledgeBase knowledge;

    @Autowired
    Attachments attachments;

    @Autowired
    Conversation conversation;

    @Autowired
    Writers writers;

    @Autowired
    JdbcTemplate database;

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry properties) throws IOException {
        // It stops with the JVM: stopped earlier, it would be missed by the context that closes after the tests.
        EmbeddedPostgres postgres = EmbeddedPostgres.start();
        properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName(
            "ALL-4 ALL-7 CH-16 CH-17 CS-1: a case is submitted, answered, closed by silence, reopened and resolved")
    void livesThroughAWholeCase(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = cases.submit(CaseFixtures.submission(customer, "It does not work"), "one-key");
        assertThat(cases.submit(CaseFixtures.submission(customer, "It does not work"), "one-key"))
                .isEqualTo(number);

        scenario.engineerAsks(number);
        assertThat(promises.of(number))
                .filteredOn(promise -> promise.isA(PromiseKind.FIRST_RESPONSE))
                .extracting(PromiseView::state)
                .doesNotContain("open");
        scenario.timePassesToTimer(number);
        scenario.timePassesToTimer(number);
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.CLOSED);

        CaseNumber goesOn = scenario.customerReplies(number, customer);
        assertThat(cases.queue(Set.of(desk.id()), 10))
                .extracting(supportCase -> supportCase.number())
                .contains(goesOn);
        scenario.engineerDecides(goesOn, Map.of("outcome", "resolve", "answer", "Install the update."));
        assertThat(scenario.caseOf(goesOn).state()).isEqualTo(CaseState.RESOLVED);
        scenario.engineerDecides(
                goesOn, Map.of("sharing", "new", "title", "How to update", "body", "Install the update, and restart."));
        assertThat(scenario.caseOf(goesOn).state()).isEqualTo(CaseState.CLOSED);
        assertThat(knowledge.matching(desk.id(), "updates and RESTARTING", 5)).hasSize(1);
        assertThat(database.queryForObject("select version()", String.class)).startsWith("PostgreSQL");
    }

    @Test
    @DisplayName("A file of several pieces comes back as it went, and two who write see each other")
    void keepsFilesAndWriters() throws IOException {
        DeskCustomer customer = fixtures.coveredCustomer(DeskFixtures.desks().get(0));
        CaseNumber number = cases.submit(CaseFixtures.submission(customer, "It does not work"), null);
        Viewer viewer = CaseFixtures.viewer(customer);
        Author author = Author.customer(customer.person());
        byte[] sent = new byte[1_500_000];
        new Random(7).nextBytes(sent);

        attachments.keepWith(
                attachments.check(List.of(new Upload("dump.bin", () -> new ByteArrayInputStream(sent)))),
                number,
                viewer,
                author,
                () -> conversation.reply(number, viewer, author, Channel.PORTAL, "Here it is."));
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        attachments.copy(attachments.of(number, viewer).get(0), received);
        assertThat(received.toByteArray()).isEqualTo(sent);

        Viewer.Staff jane =
                new Viewer.Staff("jane", "Jane", Set.of(customer.desk().id()));
        Viewer.Staff eve = new Viewer.Staff("eve", "Eve", Set.of(customer.desk().id()));
        writers.typing(number, jane);
        writers.typing(number, jane);
        assertThat(writers.others(number, eve)).containsExactly("Jane");
        assertThat(writers.others(number, jane)).isEmpty();
    }
}
