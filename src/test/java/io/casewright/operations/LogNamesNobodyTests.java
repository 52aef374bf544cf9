package io.casewright.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.Visitor;
import io.casewright.access.ApiTokens;
import io.casewright.access.CustomerPrincipal;
import io.casewright.customer.CustomerBooks;
import io.casewright.customer.Person;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.process.CaseScenario;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is written to the log while cases live: enough to follow each of them, and nothing of whom they are about. */
@DisplayName("Log")
class LogNamesNobodyTests extends ProductTests {

    private static final String NAME = "Zoltana Quisperling";
    private static final String EMAIL = "zoltana.quisperling@far-away.example";
    private static final String PHONE = "+61 491 570 006";
    private static final String SUBJECT = "My umbrella drowns in marmalade";
    private static final String BODY = "It began when the flamingo sneezed";
    private static final String FILE = "flamingo-diary.txt";
    private static final List<String> PERSONAL =
            List.of(NAME, "Quisperling", EMAIL, PHONE, "491 570", SUBJECT, "marmalade", BODY, "flamingo", "Flamingo");

    @LocalServerPort
    int port;

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CustomerBooks books;

    @Autowired
    ApiTokens tokens;

    @Autowired
    CaseScenario scenario;

    private LoggedLines log;

    @BeforeEach
    void listen() {
        log = LoggedLines.capture();
    }

    @AfterEach
    void stopListening() {
        log.close();
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("A whole life of a case can be followed by its number, and tells nobody's name, address or words")
    void followsACaseWithoutNamingAnybody(Desk desk) throws Exception {
        DeskCustomer zoltana = zoltana(desk);
        Visitor script = script(zoltana);

        CaseNumber number = submitted(script, zoltana);
        script.post("/api/cases/" + number + "/messages", json(Map.of("body", BODY)));
        script.post("/api/cases/" + number + "/attachments?name=" + FILE, json(Map.of("body", BODY)));
        scenario.engineerAsks(number);
        scenario.timePassesToTimer(number);
        scenario.customerReplies(number, zoltana);
        scenario.customerResolves(number, zoltana);

        assertThat(log.of("caseNumber", number))
                .as("lines of requests, of the engine, and of the outbox")
                .hasSizeGreaterThanOrEqualTo(4)
                .anySatisfy(line -> assertThat(line).contains("POST /api/desks/{desk}/cases was answered with 201"))
                .anySatisfy(line -> assertThat(line).contains("POST /api/cases/{number}/messages was answered"))
                .anySatisfy(line -> assertThat(line).contains("case-reminder").contains("processInstanceId"))
                .allSatisfy(line -> assertThat(line).contains("\"desk\":\"" + desk.id() + "\""));
        namesNobody();
    }

    @Test
    @DisplayName("What is refused is not repeated in the log")
    void repeatsNothingThatIsRefused() throws Exception {
        DeskCustomer zoltana = zoltana(DeskFixtures.desks().get(0));
        Visitor script = script(zoltana);
        String cases = "/api/desks/" + zoltana.desk().id() + "/cases";

        assertThat(script.post(cases, json(Map.of("subject", SUBJECT, "flamingo", BODY)))
                        .statusCode())
                .isBetween(400, 422);
        assertThat(script.post(cases, "{\"subject\": \"" + SUBJECT + "\", \"description\": " + BODY)
                        .statusCode())
                .isEqualTo(400);
        script.get("/api/cases?state=marmalade&page=flamingo");
        script.get("/cases/marmalade-flamingo");
        script.get("/desks/log-trap?text=marmalade&number=flamingo");
        script.get("/desks/" + zoltana.desk().id() + "/invitations/flamingo");

        namesNobody();
    }

    @Test
    @DisplayName("A failure is told with its way and without what it quotes")
    void tellsFailuresWithoutTheirQuotes() {
        Visitor somebody = Visitor.at(port).with("X-Request-Id", "from-the-proxy-1");

        assertThat(somebody.get("/desks/log-trap?text=marmalade&number=7").statusCode())
                .isEqualTo(500);

        assertThat(log.of("requestId", "from-the-proxy-1"))
                .anySatisfy(line -> assertThat(line)
                        .contains("GET /desks/log-trap failed", "DataIntegrityViolation", "LogTrap.fail")
                        .contains("SQL state 22018"));
        namesNobody();
    }

    @Test
    @DisplayName("Callers are told apart by a word that names none of them")
    void tellsCallersApart() throws Exception {
        DeskCustomer zoltana = zoltana(DeskFixtures.desks().get(0));
        CaseNumber number = submitted(script(zoltana), zoltana);

        String line = log.of("caseNumber", number).stream()
                .filter(found -> found.contains("was answered with 201"))
                .findFirst()
                .orElseThrow();
        assertThat(new ObjectMapper().readTree(line).path("caller").asText()).matches("[0-9a-f]{12}");
        assertThat(line).doesNotContain(zoltana.person().id().toString());
    }

    @Test
    @DisplayName("A well-formed request number is kept and answered")
    void keepsTheNumberOfARequest() {
        String sent = "0192-abcd-EF";

        assertThat(requestIdAnsweredTo(sent)).isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "zoltana@far-away.example", "<script>alert(1)</script>", "one two three"})
    @DisplayName("Anything else than a request number gets a new one")
    void replacesWhatIsNoNumber(String sent) {
        assertThat(requestIdAnsweredTo(sent)).isNotEqualTo(sent).matches("[0-9a-f-]{36}");
    }

    @Test
    @DisplayName("A number that no proxy would send is replaced, however long it is")
    void replacesWhatIsTooLong() {
        assertThat(requestIdAnsweredTo("a".repeat(65))).hasSize(36);
    }

    @Test
    @DisplayName("A stack trace keeps sentences of ours without addresses, and hides all other messages")
    void printsOnlyOurSentences() {
        String ours = print(catchThrowable(() -> {
            throw new IllegalStateException("Nobody has the address " + EMAIL + " here.");
        }));
        String theirs = print(catchThrowable(() -> Integer.parseInt("marmalade")));

        assertThat(ours).contains("Nobody has the address …@… here.").doesNotContain(EMAIL);
        assertThat(theirs).contains("NumberFormatException").doesNotContain("marmalade");
    }

    private static String print(Throwable failure) {
        return new NamelessStackTraces().printStackTraceToString(failure);
    }

    private String requestIdAnsweredTo(String sent) {
        return Visitor.at(port)
                .with("X-Request-Id", sent)
                .get("/")
                .headers()
                .firstValue("X-Request-Id")
                .orElseThrow();
    }

    /** A covered customer of the desk, by a name that is found wherever it is written. */
    private DeskCustomer zoltana(Desk desk) {
        DeskCustomer covered = fixtures.coveredCustomer(desk);
        books.person(desk.id(), covered.person().email(), NAME, covered.person().zone());
        return covered;
    }

    private Visitor script(DeskCustomer customer) {
        Person person = customer.person();
        String token = tokens.create(
                new CustomerPrincipal(person.id(), person.desk(), NAME, person.zone()), "log", Duration.ofDays(1));
        return Visitor.at(port).with("Authorization", "Bearer " + token);
    }

    private static CaseNumber submitted(Visitor script, DeskCustomer customer) throws Exception {
        Map<String, Object> facts = new HashMap<>(customer.intake("api"));
        var answer = script.post(
                "/api/desks/" + customer.desk().id() + "/cases",
                json(Map.of("subject", SUBJECT, "description", BODY + " " + PHONE, "facts", facts)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return CaseNumber.of(
                new ObjectMapper().readTree(answer.body()).path("number").asText());
    }

    private static String json(Object value) throws Exception {
        return new ObjectMapper().writeValueAsString(value);
    }

    private void namesNobody() {
        assertThat(log.all()).isNotEmpty().allSatisfy(line -> assertThat(line).doesNotContain(PERSONAL));
    }
}
