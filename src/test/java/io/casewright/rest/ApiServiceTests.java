package io.casewright.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.access.StaffGroups;
import io.casewright.customer.Role;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.process.CaseScenario;
import io.casewright.engine.process.ServiceScenario;
import io.casewright.quote.QuoteNumber;
import io.casewright.rest.ApiScript.Answer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What every desk that sells something lives through: from a case over the API to a line for accounting. */
class ApiServiceTests extends ApiTests {

    @Autowired
    ServiceScenario services;

    @Autowired
    CaseScenario scenario;

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.quote.QuoteFixtures#sellingDesks")
    @DisplayName(
            "CT-8 CH-12: submitted, split, priced, sent, accepted, scheduled, delivered, confirmed, charged in CSV")
    void sellsFromTheCaseToTheCharge(Desk desk) throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        DeskCustomer buyer = new DeskCustomer(
                desk, fixtures.colleague(customer, Role.ADMINISTRATOR), customer.account(), customer.example());
        QuoteNumber quote = services.split(CaseNumber.of(aCase(customer)), desk, true);
        String order = "/api/quotes/" + quote + "/order";
        services.sent(quote);
        assertThat(as(buyer).get(order).isProblem(404)).as("nothing is ordered").isTrue();

        Answer accepted =
                as(buyer).post("/api/quotes/" + quote + "/acceptance", Map.of("version", 1, "name", "B. Uyer"));
        assertThat(accepted.text("state")).isEqualTo("accepted");
        assertThat(as(buyer).get(order).text("state")).isEqualTo("ordered");
        services.scheduled(quote);
        assertThat(as(customer).get(order).text("scheduledFor"))
                .isEqualTo(LocalDateTime.of(2026, 12, 1, 10, 0)
                        .atZone(desk.zone())
                        .toInstant()
                        .toString());
        services.delivered(quote);
        Answer unsaid = as(buyer).post(order + "/confirmation", Map.of());
        assertThat(unsaid.fields()).containsExactly("complete");
        Answer wordless = as(buyer).post(order + "/confirmation", Map.of("complete", false));
        assertThat(wordless.fields()).containsExactly("missing");
        assertThat(asEngineerOf(desk)
                        .post(order + "/confirmation", Map.of("complete", true))
                        .isProblem(403))
                .isTrue();
        assertThat(as(fixtures.coveredCustomer(desk))
                        .post(order + "/confirmation", Map.of("complete", true))
                        .isProblem(404))
                .isTrue();
        assertThat(as(buyer)
                        .post(order + "/confirmation", Map.of("complete", true))
                        .text("state"))
                .isEqualTo("confirmed");

        String charges = "/api/desks/" + desk.id() + "/charges";
        ApiScript sales = asStaff(StaffGroups.SALES, Set.of(desk.id()));
        assertThat(sales.get(charges).body().findValuesAsText("quote")).contains(quote.value());
        Answer sheet = sales.with("Accept", "text/csv").get(charges + ".csv");
        assertThat(sheet.type()).startsWith("text/csv");
        assertThat(sheet.response().getContentAsString(StandardCharsets.UTF_8))
                .contains("\"" + quote + "\",1,")
                .contains("200.00," + desk.catalogue().currency());
        assertThat(sales.get(charges + "?from=yesterday").fields()).containsExactly("from");
        assertThat(sales.get(charges + "?from=2026-11-02&until=2026-11-01").fields())
                .containsExactly("until");
        assertThat(asEngineerOf(desk).get(charges).isProblem(403)).isTrue();
        assertThat(as(buyer).get(charges).isProblem(404)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.quote.ServiceFixtures#desks")
    @DisplayName(
            "CT-11: a customer asks for what the desk offers, with a case of its own or beside one, once for a key")
    void isAskedFor(Desk desk) throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        String requests = "/api/desks/" + desk.id() + "/service-requests";
        String code = as(customer)
                .get("/api/desks/" + desk.id())
                .body()
                .at("/services/0/code")
                .asText();
        Map<String, Object> wish = Map.of("service", code, "words", "For five of us.");

        Answer asked = as(customer).with("Idempotency-Key", "k-1").post(requests, wish);
        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.text("service")).isEqualTo(code);
        assertThat(asked.text("state")).isEqualTo("draft");
        assertThat(as(customer)
                        .with("Idempotency-Key", "k-1")
                        .post(requests, wish)
                        .text("number"))
                .isEqualTo(asked.text("number"));
        assertThat(as(customer)
                        .with("Idempotency-Key", "k-1")
                        .post(requests, Map.of("service", code, "words", "Another."))
                        .isProblem(422))
                .isTrue();
        assertThat(as(customer)
                        .post(requests, Map.of("service", "nothing", "hours", -1))
                        .fields())
                .contains("service", "words", "hours");
        assertThat(asEngineerOf(desk).post(requests, wish).isProblem(403)).isTrue();

        String beside = "/api/cases/" + aCase(customer) + "/service-requests";
        Answer second = as(customer).post(beside, wish);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text("number")).endsWith("-Q1");
        assertThat(as(fixtures.coveredCustomer(desk)).post(beside, wish).isProblem(404))
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.quote.ServiceFixtures#desks")
    @DisplayName("CT-11 E05: what was asked beside a case is answered alike for its key, whatever came after it")
    void isAskedOnceBesideACase(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        String number = aCase(customer);
        String beside = "/api/cases/" + number + "/service-requests";
        String code = desk.catalogue().buyable().get(0).code();
        Map<String, Object> wish = Map.of("service", code, "words", "For five of us.");
        String first =
                as(customer).with("Idempotency-Key", "k-2").post(beside, wish).text("number");
        String later = as(customer)
                .post(beside, Map.of("service", code, "words", "And for the others."))
                .text("number");
        assertThat(later).isNotEqualTo(first);

        assertThat(as(customer)
                        .with("Idempotency-Key", "k-2")
                        .post(beside, wish)
                        .text("number"))
                .isEqualTo(first);
        scenario.customerResolves(CaseNumber.of(number), customer);
        assertThat(as(customer)
                        .with("Idempotency-Key", "k-2")
                        .post(beside, wish)
                        .text("number"))
                .isEqualTo(first);
        assertThat(as(customer).post(beside, wish).isProblem(409)).isTrue();
    }
}
