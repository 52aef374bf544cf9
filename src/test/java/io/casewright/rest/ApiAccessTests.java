package io.casewright.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.access.StaffGroups;
import io.casewright.customer.CustomerBooks;
import io.casewright.customer.Customers;
import io.casewright.customer.Role;
import io.casewright.desk.Desk;
import io.casewright.rest.ApiCalls.Call;
import io.casewright.rest.ApiScript.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** Who may call what about whose: every caller, every call, one's own and others'. */
class ApiAccessTests extends ApiTests {

    /** What a desk tells everybody; and the books, which only operators bring, whatever the desk. */
    private static final List<String> FOR_ALL_DESKS =
            List.of("GET /api/desks/{desk}", "POST /api/desks/{desk}/imports");

    private final Desk desk = DeskFixtures.desks().get(0);
    private final Desk otherDesk = DeskFixtures.desks().get(1);

    @Autowired
    CustomerBooks books;

    @Autowired
    Customers customers;

    @Test
    @DisplayName("E01: for a stranger, a case, a desk or a token of somebody else does not exist, whatever the call")
    void hidesFromStrangersWhatIsNotTheirs() {
        DeskCustomer owner = fixtures.coveredCustomer(desk);
        String number = aCase(owner);
        String token = as(owner)
                .post("/api/tokens", Map.of("label", "mine", "days", 1))
                .text("id");
        Map<String, ApiScript> strangers = strangers(owner);
        Map<String, Long> before = rows();

        for (Call call : ApiCalls.read(anybody).all()) {
            boolean names = call.path().contains("{") && !FOR_ALL_DESKS.contains(call.toString());
            strangers.forEach((who, script) -> {
                boolean worksThere = who.equals("a colleague") && call.path().contains("{desk}");
                if (names && !worksThere) {
                    Answer answer = send(script, call, call.at(desk.id(), number, token));
                    assertThat(answer.isProblem(404))
                            .as("%s: %s: %s", who, call, answer)
                            .isTrue();
                    assertThat(answer.toString())
                            .as("absent and forbidden look the same")
                            .isEqualTo(send(script, call, call.nowhere()).toString());
                }
            });
            if (call.path().startsWith("/api/")) {
                assertThat(send(anybody, call, call.at(desk.id(), number, token))
                                .isProblem(401))
                        .as("nobody: %s", call)
                        .isTrue();
            }
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    @DisplayName("E01: lists hold one's own")
    void listsOnlyWhatIsOnesOwn() {
        DeskCustomer owner = fixtures.coveredCustomer(desk);
        String number = aCase(owner);

        assertThat(as(owner).get("/api/cases").body().toString()).contains(number);
        assertThat(asEngineerOf(desk).get("/api/cases").body().toString()).contains(number);
        strangers(owner)
                .forEach((who, script) -> assertThat(
                                script.get("/api/cases?size=200").body().toString())
                        .as(who)
                        .doesNotContain("\"" + number + "\""));
    }

    @Test
    @DisplayName("E01: what is the desk's own business, customers of the desk do not see either")
    void hidesTheDesksOwnBusinessFromCustomers() {
        DeskCustomer owner = fixtures.coveredCustomer(desk);

        assertThat(as(owner).get("/api/desks/" + desk.id() + "/queue").isProblem(404))
                .isTrue();
        assertThat(as(owner)
                        .post("/api/desks/" + desk.id() + "/policy/preview", Map.of("facts", Map.of()))
                        .isProblem(404))
                .isTrue();
    }

    @Test
    @DisplayName("E01: an operator sees every desk")
    void showsOperatorsEveryDesk() {
        String one = aCase(fixtures.coveredCustomer(desk));
        String other = aCase(fixtures.coveredCustomer(otherDesk));
        ApiScript operator = asStaff(StaffGroups.OPERATORS, Set.of());

        assertThat(operator.get("/api/cases/" + one).status()).isEqualTo(200);
        assertThat(operator.get("/api/cases/" + other).status()).isEqualTo(200);
    }

    private Map<String, ApiScript> strangers(DeskCustomer owner) {
        Map<String, ApiScript> strangers = new LinkedHashMap<>();
        strangers.put("a colleague", as(colleagueOf(owner)));
        strangers.put("another desk's customer", as(fixtures.coveredCustomer(otherDesk)));
        strangers.put("another desk's engineer", asEngineerOf(otherDesk));
        strangers.put("another desk's lead", asStaff(StaffGroups.LEADS, Set.of(otherDesk.id())));
        strangers.put("staff of no desk", asStaff(StaffGroups.SALES, Set.of()));
        return strangers;
    }

    /** Of the same company; a case is its writer's until it is shared. */
    private DeskCustomer colleagueOf(DeskCustomer owner) {
        String email = "colleague-of-" + owner.person().email();
        books.person(desk.id(), email, "Colleague", DeskFixtures.ZONE);
        books.membership(desk.id(), owner.account().key(), email, Role.MEMBER);
        return new DeskCustomer(
                desk, customers.findPerson(desk.id(), email).orElseThrow(), owner.account(), owner.example());
    }

    private static Answer send(ApiScript script, Call call, String path) {
        if (call.readsAFile()) {
            return script.call(call.method(), path, "x", MediaType.APPLICATION_OCTET_STREAM);
        }
        String body = call.readsABody() ? "{}" : null;
        return script.call(call.method(), path, body, body == null ? null : MediaType.APPLICATION_JSON);
    }
}
