package io.casewright.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.access.StaffGroups;
import io.casewright.customer.Customers;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

class ApiImportTests extends ApiTests {

    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    @Autowired
    Desks desks;

    @Autowired
    Customers customers;

    private Desk desk;
    private String key = "";

    @BeforeEach
    void begin() {
        desk = desks.all().get(0);
        key = "api-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private ApiScript operator() {
        return asStaff(StaffGroups.OPERATORS, Set.of());
    }

    private ApiScript.Answer post(ApiScript script, String document, MediaType type) {
        return script.call(HttpMethod.POST, "/api/desks/" + desk.id() + "/imports", document, type);
    }

    @Test
    @DisplayName("an import reports what was created, unchanged and refused, and why")
    void reportsWhatBecameOfEachRecord() {
        String document = """
                accounts:
                  - { key: %1$s, name: Acme Ltd, kind: customer }
                  - { key: %1$s-2, name: Other Ltd, kind: vendor }
                """.formatted(key);
        ApiScript operator = operator();

        ApiScript.Answer first = post(operator, document, YAML);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().path("created").asInt()).isEqualTo(1);
        assertThat(first.body().path("refused").asInt()).isEqualTo(1);
        assertThat(first.body().path("records").path(1).path("record").asText()).isEqualTo("accounts[1] " + key + "-2");
        assertThat(first.body().path("records").path(1).path("reason").asText())
                .isEqualTo("kind must be one of customer, prospect, partner.");
        assertThat(customers.findAccount(desk.id(), key)).isPresent();
        assertThat(post(operator, document, YAML).body().path("unchanged").asInt())
                .isEqualTo(1);
    }

    @Test
    void readsJsonAsWell() {
        String document = "{\"accounts\":[{\"key\":\"%s\",\"name\":\"Acme\",\"kind\":\"prospect\"}]}".formatted(key);

        assertThat(post(operator(), document, MediaType.APPLICATION_JSON)
                        .body()
                        .path("created")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("E01 nobody but operators imports, and nothing is changed")
    void isForOperatorsOnly() {
        String document = "accounts: [ { key: %s, name: Acme, kind: customer } ]".formatted(key);

        assertThat(post(anybody, document, YAML).isProblem(401)).isTrue();
        for (String group : StaffGroups.ALL) {
            if (!group.equals(StaffGroups.OPERATORS)) {
                assertThat(post(asStaff(group, Set.of(desk.id())), document, YAML)
                                .isProblem(403))
                        .as(group)
                        .isTrue();
            }
        }
        assertThat(customers.findAccount(desk.id(), key)).isEmpty();
    }

    @Test
    void refusesWhatCannotBeRead() {
        ApiScript operator = operator();

        assertThat(post(operator, "accounts: {", YAML).isProblem(422)).isTrue();
        assertThat(post(operator, "desk: nowhere", YAML).fields()).containsExactly("body");
        assertThat(post(operator, "accounts: []", MediaType.APPLICATION_PDF).isProblem(415))
                .isTrue();
        assertThat(post(operator, "# " + "x".repeat(1024 * 1024), YAML).isProblem(413))
                .isTrue();
        assertThat(operator.call(HttpMethod.POST, "/api/desks/nowhere/imports", "accounts: []", YAML)
                        .isProblem(404))
                .isTrue();
    }
}
