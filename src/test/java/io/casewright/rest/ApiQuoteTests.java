package io.casewright.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.cases.CaseFixtures;
import io.casewright.cases.Conversation;
import io.casewright.customer.Role;
import io.casewright.desk.Desk;
import io.casewright.quote.QuoteBook;
import io.casewright.quote.QuoteFixtures;
import io.casewright.quote.QuoteNumber;
import io.casewright.quote.QuoteState;
import io.casewright.quote.SentQuotes;
import io.casewright.rest.ApiScript.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Quotes over the API: read, accepted, declined and asked about; badly, too late, and by strangers. */
class ApiQuoteTests extends ApiTests {

    private final Desk desk = QuoteFixtures.sellingDesks().get(0);

    @Autowired
    QuoteFixtures quoted;

    @Autowired
    QuoteBook book;

    @Autowired
    SentQuotes sent;

    @Autowired
    Conversation conversation;

    DeskCustomer customer;
    DeskCustomer buyer;

    @BeforeEach
    void somebodyMayBuy() {
        customer = fixtures.coveredCustomer(desk);
        fixtures.becomes(customer.person(), customer, Role.MEMBER);
        buyer = new DeskCustomer(
                desk, fixtures.colleague(customer, Role.POWER_USER), customer.account(), customer.example());
    }

    @Test
    @DisplayName("CT-8: a quote is read by its case's people and by buyers; drafts and strangers' quotes do not exist")
    void reads() {
        QuoteNumber quote = quoted.priced(customer);
        String path = "/api/quotes/" + quote;

        assertThat(as(customer).get(path).body().path("versions")).isEmpty();
        assertThat(asEngineerOf(desk).get(path).text("state")).isEqualTo("draft");
        assertThat(asEngineerOf(desk).get(path).body().at("/versions/0/total").asText())
                .isEqualTo("59.99");
        quoted.sent(quote);
        Answer read = as(buyer).get(path);
        assertThat(read.text("state")).isEqualTo("sent");
        assertThat(read.body().path("mayAnswer").asBoolean()).isTrue();
        assertThat(as(customer).get(path).body().path("mayAnswer").asBoolean()).isFalse();
        assertThat(as(fixtures.coveredCustomer(desk)).get(path).isProblem(404)).isTrue();
        assertThat(as(customer).get("/api/quotes/" + quote.caseNumber() + "-Q9").isProblem(404))
                .isTrue();
        assertThat(as(customer)
                        .get("/api/cases/" + quote.caseNumber() + "/quotes")
                        .body())
                .hasSize(1);
        assertThat(as(fixtures.coveredCustomer(desk))
                        .get("/api/cases/" + quote.caseNumber() + "/quotes")
                        .isProblem(404))
                .isTrue();
    }

    @Test
    @DisplayName("CT-8 E05: a buyer accepts once, however often it is sent; others may not, and too late is refused")
    void accepts() {
        QuoteNumber quote = quoted.sent(customer);
        String path = "/api/quotes/" + quote + "/acceptance";
        Map<String, Object> good = Map.of("version", 1, "name", "B. Uyer");

        assertThat(as(customer).post(path, good).isProblem(403)).isTrue();
        assertThat(asEngineerOf(desk).post(path, good).isProblem(403)).isTrue();
        assertThat(as(fixtures.coveredCustomer(desk)).post(path, good).isProblem(404))
                .isTrue();
        assertThat(as(buyer).post(path, Map.of("name", "B")).fields()).contains("version");
        assertThat(as(buyer).post(path, Map.of("version", 1)).fields()).contains("name");
        assertThat(as(buyer).post(path, Map.of("version", 2, "name", "B")).isProblem(404))
                .isTrue();
        assertThat(book.view(quote).state()).isEqualTo(QuoteState.SENT);

        Answer first = as(buyer).key("accept-1").post(path, good);
        Answer again = as(buyer).key("accept-1").post(path, good);
        Map<String, Object> other = new HashMap<>(good);
        other.put("name", "Somebody else");

        assertThat(first.status()).as("%s", first).isEqualTo(200);
        assertThat(first.text("state")).isEqualTo("accepted");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(as(buyer).key("accept-1").post(path, other).isProblem(422)).isTrue();
        assertThat(as(buyer).post(path, good).status()).isEqualTo(200);
        assertThat(as(buyer)
                        .post("/api/quotes/" + quote + "/decline", Map.of("version", 1, "reason", "No"))
                        .isProblem(409))
                .isTrue();
        QuoteNumber replaced = quoted.sent(customer);
        sent.revise(replaced, QuoteFixtures.SALES);
        assertThat(as(buyer)
                        .post("/api/quotes/" + replaced + "/acceptance", good)
                        .isProblem(409))
                .isTrue();
    }

    @Test
    @DisplayName(
            "CT-8 E05: declining has a reason, a question is asked once, by buyers who do not see the case as well")
    void declinesAndAsks() {
        QuoteNumber quote = quoted.sent(customer);
        String path = "/api/quotes/" + quote;
        Map<String, Object> question = Map.of("version", 1, "question", "Is travel included?");

        assertThat(as(buyer).post(path + "/questions", Map.of("version", 1)).fields())
                .contains("question");
        as(buyer).key("ask-1").post(path + "/questions", question);
        assertThat(as(buyer).key("ask-1").post(path + "/questions", question).status())
                .isEqualTo(200);
        assertThat(as(fixtures.coveredCustomer(desk))
                        .post(path + "/questions", question)
                        .isProblem(404))
                .isTrue();
        assertThat(conversation.timeline(quote.caseNumber(), CaseFixtures.viewer(customer)))
                .filteredOn(entry -> List.of("Is travel included?").contains(entry.body()))
                .hasSize(1);
        assertThat(as(buyer)
                        .post(path + "/decline", Map.of("version", 1, "reason", "x".repeat(2_001)))
                        .fields())
                .contains("reason");
        assertThat(as(buyer)
                        .post(path + "/decline", Map.of("version", 1, "reason", "Too dear."))
                        .text("state"))
                .isEqualTo("declined");
    }
}
