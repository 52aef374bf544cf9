package io.casewright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.casewright.DeskCustomer;
import io.casewright.Visitor;
import io.casewright.desk.Desk;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** One case, seen from outside: customers use the API, staff what Tasklist itself calls. Nothing here knows a bean. */
final class JourneyCase {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final People people;
    private final DeskCustomer customer;
    private final String number;

    private JourneyCase(People people, DeskCustomer customer, String number) {
        this.people = people;
        this.customer = customer;
        this.number = number;
    }

    static JourneyCase submitted(People people, DeskCustomer customer) {
        Map<String, Object> sent = new LinkedHashMap<>();
        sent.put("subject", "It does not work");
        sent.put("description", "It stopped this morning. ${7*7} {{1+1}} <b>bold</b> =1+1");
        sent.put("facts", customer.intake("api"));
        HttpResponse<String> answer =
                people.customer(customer).post("/api/desks/" + customer.desk().id() + "/cases", json(sent));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new JourneyCase(people, customer, read(answer).path("number").asText());
    }

    Desk desk() {
        return customer.desk();
    }

    DeskCustomer customer() {
        return customer;
    }

    String number() {
        return number;
    }

    /** Somebody of a group opens the one task that waits on this case in Tasklist, and completes it. */
    void completes(String group, Map<String, ?> fields) {
        HttpResponse<String> answer = tries(group, fields);
        assertThat(answer.statusCode())
                .as(group + " " + fields + ": " + answer.body())
                .isBetween(200, 204);
    }

    HttpResponse<String> tries(String group, Map<String, ?> fields) {
        Visitor tasklist = people.inTasklist(desk(), group);
        Map<String, Object> variables = new HashMap<>();
        fields.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        return tasklist.post(
                people.tasklistApi() + "/task/" + task(group).path("id").asText() + "/submit-form",
                json(Map.of("variables", variables)));
    }

    /** The task that waits on this case, as Tasklist lists it for somebody of this group. */
    JsonNode task(String group) {
        HttpResponse<String> answer = people.inTasklist(desk(), group)
                .get(people.tasklistApi() + "/task?firstResult=0&maxResults=10&processInstanceBusinessKey=" + number);
        JsonNode tasks = read(answer);
        assertThat(tasks.size())
                .as("tasks of " + number + " for " + group + ": " + answer.body())
                .isEqualTo(1);
        return tasks.get(0);
    }

    /** Somebody of a group completes, in Tasklist, the task about this case whose name begins so. */
    void does(String group, String work, Map<String, ?> fields) {
        Visitor tasklist = people.inTasklist(desk(), group);
        Map<String, Object> variables = new HashMap<>();
        fields.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        HttpResponse<String> answer = tasklist.post(
                people.tasklistApi() + "/task/" + find(group, work).path("id").asText() + "/submit-form",
                json(Map.of("variables", variables)));
        assertThat(answer.statusCode()).as(work + ": " + answer.body()).isBetween(200, 204);
    }

    /** The same, or nothing that has an id. */
    JsonNode find(String group, String work) {
        JsonNode tasks = read(people.inTasklist(desk(), group)
                .get(people.tasklistApi() + "/task?firstResult=0&maxResults=20&processInstanceBusinessKey=" + number));
        for (JsonNode task : tasks) {
            if (task.path("name").asText().startsWith(work)) {
                return task;
            }
        }
        return MissingNode.getInstance();
    }

    People people() {
        return people;
    }

    /** What was missing is put right in the desk's books. */
    void isCoveredAfterAll() {
        people.fixtures().coverAfterAll(customer);
    }

    /** A day of the customer's zone, as forms want it. */
    String tomorrow() {
        return people.today(customer.person().zone()).plusDays(1).toString();
    }

    boolean waitsFor(String group, String work) {
        return task(group).path("name").asText().startsWith(work);
    }

    void hasNoTask() {
        JsonNode tasks = read(people.inTasklist(desk(), "leads")
                .get(people.tasklistApi() + "/task?firstResult=0&maxResults=10&processInstanceBusinessKey=" + number));
        assertThat(tasks).isEmpty();
    }

    void replies(String text) {
        sends("/messages", Map.of("message", text));
    }

    /** The customer does something with the case over the API. */
    void sends(String path, Map<String, ?> body) {
        sends(customer, path, body);
    }

    void sends(DeskCustomer somebody, String path, Map<String, ?> body) {
        HttpResponse<String> answer = people.customer(somebody).post("/api/cases/" + number + path, json(body));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 204);
    }

    String state() {
        return read(people.customer(customer).get("/api/cases/" + number))
                .path("state")
                .asText();
    }

    /** Everything that was said and happened, as the customer reads it. */
    String story() {
        return read(people.customer(customer).get("/api/cases/" + number + "/messages"))
                .toString();
    }

    static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    static JsonNode read(HttpResponse<String> answer) {
        try {
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(answer.body(), broken);
        }
    }
}
