package io.casewright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.casewright.DeskCustomer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** What is sold beside a case, seen from outside: pages and Tasklist for staff, the API for the customer's people. */
final class Sale {

    private final JourneyCase journey;

    private Sale(JourneyCase journey) {
        this.journey = journey;
    }

    static Sale beside(JourneyCase journey) {
        return new Sale(journey);
    }

    boolean isSold() {
        return !journey.desk().catalogue().buyable().isEmpty();
    }

    /** An engineer splits it off on the page of the case; support is done with the rest. */
    void isSplitOff() {
        String page = "/cases/" + journey.number();
        HttpResponse<String> answer = journey.people()
                .inTasklist(journey.desk(), "support-engineers")
                .fillsIn(
                        page,
                        page + "/decision",
                        Map.of(
                                "outcome", "paid-service",
                                "answer", "This is more than support; you will get a quote.",
                                "service",
                                        journey.desk()
                                                .catalogue()
                                                .buyable()
                                                .get(0)
                                                .code(),
                                "hours", "2.5",
                                "words", "Two people.",
                                "goesOn", "no"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    /** Sales writes a line on the page of the quote and sends it in Tasklist; a lead approves where the policy says so. */
    void isSent() {
        String page = "/staff/quotes/" + number();
        HttpResponse<String> saved = journey.people()
                .inTasklist(journey.desk(), "sales")
                .fillsIn(
                        page,
                        page,
                        Map.of(
                                "line-0-words", "Half a day",
                                "line-0-unit", "hours",
                                "line-0-quantity", "3",
                                "line-0-price", "19.99",
                                "validityDays", "30",
                                "discount", "",
                                "note", "",
                                "taxNote", "Without taxes."));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        assertThat(order().statusCode()).as("nothing is ordered yet").isEqualTo(404);
        journey.does("sales", "Price quote", Map.of("pricingOutcome", "send"));
        if (journey.find("leads", "Approve quote").has("id")) {
            journey.does("leads", "Approve quote", Map.of("approval", "approve"));
        }
        assertThat(journey.find("sales", "Schedule order").has("id")).isFalse();
    }

    HttpResponse<String> isAcceptedBy(DeskCustomer buyer) {
        return journey.people()
                .customer(buyer)
                .post(
                        "/api/quotes/" + number() + "/acceptance",
                        JourneyCase.json(Map.of("version", 1, "name", "B. Uyer")));
    }

    void isDelivered() {
        journey.does(
                "sales",
                "Schedule order",
                Map.of(
                        "scheduleOutcome", "schedule",
                        "scheduledFor", journey.tomorrow() + " 10:00",
                        "scheduleWords", "See you."));
        journey.does(
                "support-engineers",
                "Deliver order",
                Map.of("deliverOutcome", "delivered", "deliverWords", "Two people know how."));
    }

    void isConfirmedBy(DeskCustomer buyer) {
        HttpResponse<String> answer = journey.people()
                .customer(buyer)
                .post("/api/quotes/" + number() + "/order/confirmation", JourneyCase.json(Map.of("complete", true)));
        assertThat(JourneyCase.read(answer).path("state").asText()).isEqualTo("confirmed");
    }

    /** Accounting reads what was charged for it. */
    void isOnTheListOfCharges() {
        String sheet = journey.people()
                .inTasklist(journey.desk(), "sales")
                .get("/api/desks/" + journey.desk().id() + "/charges.csv")
                .body();
        assertThat(sheet.lines().filter(line -> line.contains("\"" + number() + "\"")))
                .singleElement()
                .asString()
                .contains("59.97," + journey.desk().catalogue().currency());
    }

    /** What was sent cannot be accepted any more after its last day, whether or not anything ran meanwhile. */
    void isTooLateAfter(Duration time) {
        DeskCustomer buyer = journey.people().buyerBeside(journey.customer());
        journey.people().later(time, () -> {
            assertThat(quote().path("state").asText()).isEqualTo("expired");
            assertThat(isAcceptedBy(buyer).statusCode()).isEqualTo(409);
        });
    }

    private HttpResponse<String> order() {
        return journey.people().customer(journey.customer()).get("/api/quotes/" + number() + "/order");
    }

    private String number() {
        return quote().path("number").asText();
    }

    private JsonNode quote() {
        JsonNode quotes = JourneyCase.read(
                journey.people().inTasklist(journey.desk(), "sales").get("/api/cases/" + journey.number() + "/quotes"));
        JsonNode all = quotes.isArray() ? quotes : quotes.path("quotes");
        assertThat(all).as(quotes.toString()).hasSize(1);
        return all.get(0);
    }
}
