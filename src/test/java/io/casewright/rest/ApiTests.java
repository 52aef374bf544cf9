package io.casewright.rest;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.access.ApiTokens;
import io.casewright.access.CustomerPrincipal;
import io.casewright.access.StaffDirectory;
import io.casewright.access.StaffGroups;
import io.casewright.access.StaffMember;
import io.casewright.access.StaffPrincipal;
import io.casewright.desk.Desk;
import io.casewright.desk.DeskId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.autoconfigure.web.servlet.SpringBootMockMvcBuilderCustomizer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Talks to the API as scripts do, past all filters. */
abstract class ApiTests extends ProductTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Duration LIFE = Duration.ofDays(300);

    @Autowired
    protected DeskFixtures fixtures;

    @Autowired
    private WebApplicationContext product;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private StaffDirectory staff;

    @Autowired
    private JdbcClient database;

    protected ApiScript anybody;

    @BeforeEach
    void openTheDoor() {
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(product);
        SpringBootMockMvcBuilderCustomizer filters = new SpringBootMockMvcBuilderCustomizer(product);
        filters.setPrint(MockMvcPrint.NONE); // printing would be set up once per context
        filters.customize(builder);
        anybody = new ApiScript(builder.build());
    }

    protected ApiScript as(DeskCustomer customer) {
        CustomerPrincipal principal = new CustomerPrincipal(
                customer.person().id(),
                customer.desk().id(),
                customer.person().name(),
                customer.person().zone());
        return anybody.as(tokens.create(principal, "test", LIFE));
    }

    /** An engineer who works for this desk only. */
    protected ApiScript asEngineerOf(Desk desk) {
        return asStaff(StaffGroups.SUPPORT_ENGINEERS, Set.of(desk.id()));
    }

    protected ApiScript asStaff(String group, Set<DeskId> desks) {
        String id = "eve-" + NUMBER.incrementAndGet();
        StaffMember member = new StaffMember(id, "Eve", id + "@desk.example", Set.of(group), desks);
        staff.hire(member, null);
        return anybody.as(tokens.create(new StaffPrincipal(member), "test", LIFE));
    }

    /** What this customer would send by the given channel (api, phone). */
    protected static Map<String, Object> aSubmission(DeskCustomer customer, String channel) {
        Map<String, Object> sent = new LinkedHashMap<>();
        sent.put("subject", "It does not work");
        sent.put("description", "It stopped working this morning.");
        sent.put("facts", new LinkedHashMap<>(customer.intake(channel)));
        return sent;
    }

    /** A new case of this customer. */
    protected String aCase(DeskCustomer customer) {
        var answer = as(customer).post("/api/desks/" + customer.desk().id() + "/cases", aSubmission(customer, "api"));
        if (answer.status() != 201) {
            throw new AssertionError("The case is refused: " + answer);
        }
        return answer.text("number");
    }

    /** How many rows there are, by table: whatever is refused changes none of it. */
    protected Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        database.sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        database.sql("select count(*) from \"" + table + "\"")
                                .query(Long.class)
                                .single()));
        return rows;
    }
}
