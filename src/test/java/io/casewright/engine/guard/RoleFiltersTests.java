package io.casewright.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.Visitor;
import io.casewright.access.StaffMember;
import io.casewright.cases.CaseFixtures;
import io.casewright.desk.CaseNumber;
import io.casewright.engine.process.CaseScenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each role sees the queues it works in, and no others. */
class RoleFiltersTests extends GuardedTests {

    private static final List<String> EVERYBODY =
            List.of("My cases", "Open by rank", "Unassigned", "Due within the hour");

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseFixtures cases;

    @Autowired
    CaseScenario scenario;

    @Test
    @DisplayName("Engineers, sales, product and leads read their own queues only")
    void showsEachRoleItsOwnQueues() throws Exception {
        assertThat(filtersOf("support-engineers"))
                .containsAll(EVERYBODY)
                .contains("Calls to hold", "Fixes to deliver", "Knowledge to share")
                .doesNotContain("Waiting for sales", "Waiting for product", "Everything open", "Overdue");
        assertThat(filtersOf("sales"))
                .containsAll(EVERYBODY)
                .contains("Waiting for sales")
                .doesNotContain("Knowledge to share", "Waiting for product", "Overdue");
        assertThat(filtersOf("product"))
                .containsAll(EVERYBODY)
                .contains("Waiting for product")
                .doesNotContain("Waiting for sales", "Knowledge to share");
        assertThat(filtersOf("leads"))
                .containsAll(EVERYBODY)
                .contains("Waiting for sales", "Waiting for product", "Everything open", "Overdue");
    }

    @Test
    @DisplayName("CS-1 What was learned waits in a queue of its own and stands in nobody's way")
    void keepsKnowledgeOutOfTheQueue() throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(DeskFixtures.desks().get(0));
        CaseNumber number = cases.aCase(customer);
        scenario.engineerDecides(number, Map.of("outcome", "resolve", "answer", "Clear the cache."));
        Task sharing = scenario.taskOf(number);
        assertThat(sharing.getTaskDefinitionKey()).isEqualTo("Task_ShareKnowledge");
        Visitor engineer = member("support-engineers");

        assertThat(tasksOf(engineer, "Knowledge to share")).contains(sharing.getId());
        for (String queue : List.of("Open by rank", "Unassigned", "Due within the hour")) {
            assertThat(tasksOf(engineer, queue)).as(queue).doesNotContain(sharing.getId());
        }
    }

    private List<String> filtersOf(String group) throws Exception {
        return texts(
                member(group)
                        .get(webApi() + "/filter?resourceType=Task&firstResult=0&maxResults=2000")
                        .body(),
                "name");
    }

    private List<String> tasksOf(Visitor visitor, String filterName) throws Exception {
        String id = engine.getFilterService()
                .createFilterQuery()
                .filterName(filterName)
                .singleResult()
                .getId();
        return texts(
                visitor.post(webApi() + "/filter/" + id + "/list?firstResult=0&maxResults=2000", "{}")
                        .body(),
                "id");
    }

    private Visitor member(String group) {
        String id = "filters." + group;
        staff.hire(
                new StaffMember(id, "Test", id + "@example.com", Set.of(group), Set.of(desk)),
                staff.find(id).isPresent() ? null : PASSWORD);
        return browser(id);
    }

    private static List<String> texts(String json, String field) throws Exception {
        List<String> texts = new ArrayList<>();
        for (JsonNode one : new ObjectMapper().readTree(json)) {
            texts.add(one.path(field).asText());
        }
        return texts;
    }
}
