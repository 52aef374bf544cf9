package io.casewright.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.desk.Desk;
import io.casewright.rest.ApiScript.Answer;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ApiLifecycleTests extends ApiTests {

    private final Desk desk = DeskFixtures.desks().get(0);

    @Test
    void keepsNotesAmongStaff() {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        String path = messages(aCase(customer));

        Answer note = asEngineerOf(desk).post(path, Map.of("kind", "note", "message", "Looks like a licence matter."));

        assertThat(note.status()).as("%s", note).isEqualTo(201);
        assertThat(asEngineerOf(desk).get(path).body().findValuesAsText("kind")).contains("note");
        assertThat(as(customer).get(path).body().findValuesAsText("kind")).doesNotContain("note");
    }

    @Test
    void tellsStaffWhereToAnswer() {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        String number = aCase(customer);
        Map<String, Long> before = rows();

        Answer answer = asEngineerOf(desk).post(messages(number), Map.of("message", "Try again."));

        assertThat(answer.isProblem(409)).isTrue();
        assertThat(answer.text("detail")).contains("Tasklist").contains(number);
        // The engineer and their token are all that is new.
        before.replaceAll((table, count) -> table.equals("API_TOKEN") ? count + 1 : count);
        assertThat(rows()).containsEntry("CASE_ENTRY", before.get("CASE_ENTRY"));
    }

    @Test
    void refusesAKindThatTheCallerCannotWrite() {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        String path = messages(aCase(customer));

        Answer note = as(customer).post(path, Map.of("kind", "note", "message", "psst"));
        Answer poem = asEngineerOf(desk).post(path, Map.of("kind", "poem", "message", "psst"));

        assertThat(note.isProblem(422)).isTrue();
        assertThat(note.fields()).containsExactly("kind");
        assertThat(poem.isProblem(422)).isTrue();
        assertThat(poem.fields()).containsExactly("kind");
    }

    @Test
    @DisplayName("E05: a reply sent twice under one key is one message")
    void acceptsARepeatedReplyOnce() {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        String path = messages(aCase(customer));
        ApiScript script = as(customer).key("reply-1");

        Answer first = script.post(path, Map.of("message", "It happened again."));
        Answer second = script.post(path, Map.of("message", "It happened again."));
        Answer other = script.post(path, Map.of("message", "Something else."));

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(path);
        assertThat(other.isProblem(422)).isTrue();
        assertThat(as(customer).get(path).body().findValuesAsText("body"))
                .containsOnlyOnce("It happened again.")
                .doesNotContain("Something else.");
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ALL-8: what a machine wrote is kept for staff; it neither reopens the case nor shows to the customer")
    void keepsWhatAMachineWrote(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        String path = "/api/cases/" + aCase(customer);
        as(customer).post(path + "/resolution", Map.of());
        ApiScript machine = as(customer).with("Auto-Submitted", "auto-replied").key("away");

        Answer kept = machine.post(path + "/messages", Map.of("message", "I am out of office."));
        Answer again = machine.post(path + "/messages", Map.of("message", "I am out of office."));
        Answer refused = as(customer)
                .with("Auto-Submitted", "auto-generated")
                .post(path + "/messages", Map.of("message", "x".repeat(20_001)));

        assertThat(kept.status()).as("%s", kept).isEqualTo(201);
        assertThat(again.body()).isEqualTo(kept.body());
        assertThat(refused.isProblem(422)).isTrue();
        assertThat(as(customer).get(path).text("state")).isEqualTo("resolved");
        assertThat(as(customer).get(path + "/messages").body().findValuesAsText("body"))
                .noneMatch(body -> body.contains("out of office"));
        assertThat(asEngineerOf(desk).get(path + "/messages").body().findValuesAsText("body"))
                .containsOnlyOnce("Sent automatically: I am out of office.");
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName(
            "CH-16 CH-17 SN-6: the customer resolves the case, and a reply to it opens it again or begins a follow-up")
    void resolvesAndReopens(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        String path = "/api/cases/" + aCase(customer);

        Answer tooEarly = as(customer).post(path + "/reopening", Map.of("message", "Open it."));
        Answer resolved = as(customer).post(path + "/resolution", Map.of("reason", "Works now, thank you."));
        Answer twice = as(customer).post(path + "/resolution", Map.of());
        Answer reopened = as(customer).key("again").post(path + "/reopening", Map.of("message", "It is back."));
        Answer replayed = as(customer).key("again").post(path + "/reopening", Map.of("message", "It is back."));

        assertThat(tooEarly.isProblem(409)).isTrue();
        assertThat(resolved.status()).as("%s", resolved).isEqualTo(200);
        assertThat(resolved.text("state")).isEqualTo("resolved");
        assertThat(resolved.text("endedAs")).isEqualTo("resolved-by-customer");
        assertThat(twice.isProblem(409)).isTrue();
        assertThat(reopened.status()).as("%s", reopened).isEqualTo(201);
        assertThat(replayed.body()).isEqualTo(reopened.body());
        Answer now = as(customer).get(reopened.header("Location"));
        assertThat(now.text("state")).isEqualTo("new");
        assertThat(reopened.body().path("followUp").asBoolean())
                .isEqualTo(now.body().has("follows"));
    }

    @Test
    void resolvesOnlyTheVersionTheCallerSaw() {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        String path = "/api/cases/" + aCase(customer);
        String seen = as(customer).get(path).header("ETag");
        as(customer).post(path + "/messages", Map.of("message", "One more thing."));
        ApiScript script = as(customer);
        Map<String, Long> before = rows();

        Answer stale = script.with("If-Match", seen).post(path + "/resolution", Map.of());
        Answer weak = script.with("If-Match", "W/" + seen).post(path + "/resolution", Map.of());
        assertThat(rows()).isEqualTo(before);
        Answer fresh = script.with("If-Match", script.get(path).header("ETag")).post(path + "/resolution", Map.of());

        assertThat(stale.isProblem(412)).as("%s", stale).isTrue();
        assertThat(weak.isProblem(412)).isTrue();
        assertThat(fresh.status()).isEqualTo(200);
    }

    @Test
    @DisplayName("E01: what is for the customer to do is refused to staff, and the other way round")
    void refusesWhatIsForOthersToDo() {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        String path = "/api/cases/" + aCase(customer);

        assertThat(asEngineerOf(desk).post(path + "/resolution", Map.of()).isProblem(403))
                .isTrue();
        assertThat(asEngineerOf(desk)
                        .post(path + "/reopening", Map.of("message", "x"))
                        .isProblem(403))
                .isTrue();
        assertThat(as(customer).post(path + "/entitlement-checks", Map.of()).isProblem(403))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ALL-11: a parked case is checked again once what was missing is there, and its clocks start then")
    void checksAParkedCaseAgain(Desk desk) {
        DeskCustomer customer = fixtures.uncoveredCustomer(desk);
        String path = "/api/cases/" + aCase(customer);
        ApiScript engineer = asEngineerOf(desk);

        Answer stillParked = engineer.post(path + "/entitlement-checks", Map.of());
        fixtures.coverAfterAll(customer);
        Answer covered = engineer.get(path);
        Answer again = engineer.post(path + "/entitlement-checks", Map.of());

        assertThat(stillParked.status()).as("%s", stillParked).isEqualTo(200);
        assertThat(stillParked.text("state")).isEqualTo("parked");
        assertThat(covered.text("state")).isEqualTo("new");
        assertThat(covered.text("coverage")).isEqualTo("covered");
        assertThat(again.isProblem(409)).isTrue();
    }

    private static String messages(String number) {
        return "/api/cases/" + number + "/messages";
    }
}
