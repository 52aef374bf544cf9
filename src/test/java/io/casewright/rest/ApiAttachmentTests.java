package io.casewright.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.desk.Desk;
import io.casewright.rest.ApiScript.Answer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

class ApiAttachmentTests extends ApiTests {

    private final Desk desk = DeskFixtures.desks().get(0);

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("CH-17 A customer's file is a reply; it is listed with its message and read as it was sent")
    void takesAFileAsAReply(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        String path = "/api/cases/" + aCase(customer) + "/attachments";

        Answer answer = attach(as(customer), path + "?name=tr%C3%A4ce%22.log", "10:00 started");

        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        assertThat(answer.text("name")).isEqualTo("träce_.log");
        assertThat(answer.text("type")).isEqualTo("text/x-log");
        assertThat(as(customer).get(path).body()).hasSize(1);
        Answer file = as(customer).get(answer.header("Location"));
        assertThat(file.type()).isEqualTo("application/octet-stream");
        assertThat(file.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''tr%C3%A4ce_.log");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
        assertThat(file.response().getContentAsByteArray()).asString().isEqualTo("10:00 started");
        int position = answer.body().path("position").asInt();
        assertThat(as(customer)
                        .get(path.replace("attachments", "messages"))
                        .body()
                        .toString())
                .contains("\"position\":" + position, "Attached: träce_.log");
    }

    @Test
    @DisplayName("E05 The same key keeps a file once, and something else under it is refused")
    void keepsAFileOnce() {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        String path = "/api/cases/" + aCase(customer) + "/attachments";
        ApiScript script = as(customer).key(UUID.randomUUID().toString());

        Answer first = attach(script, path + "?name=a.log", "A");
        Answer second = attach(script, path + "?name=a.log", "A");
        Answer other = attach(script, path + "?name=a.log", "B");

        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(other.isProblem(422)).isTrue();
        assertThat(other.fields()).containsExactly("Idempotency-Key");
        assertThat(as(customer).get(path).body()).hasSize(1);
    }

    @Test
    @DisplayName("Staff's files are internal unless they say otherwise; customers see only the others")
    void keepsStaffsFilesInternal() {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        String path = "/api/cases/" + aCase(customer) + "/attachments";
        ApiScript engineer = asEngineerOf(desk);

        Answer internal = attach(engineer, path + "?name=dump.txt", "secret");
        attach(engineer, path + "?name=manual.txt&internal=false", "how");

        assertThat(engineer.get(path).body()).hasSize(2);
        assertThat(as(customer).get(path).body()).hasSize(1);
        assertThat(as(customer).get(internal.header("Location")).isProblem(404)).isTrue();
        assertThat(engineer.get(internal.header("Location")).status()).isEqualTo(200);
        assertThat(as(customer).get(internal.header("Location")).toString())
                .isEqualTo(as(customer).get(path + "/" + UUID.randomUUID()).toString());
    }

    @Test
    @DisplayName("C07 What cannot be taken is named and changes nothing")
    void refusesWhatItCannotTake() {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        String path = "/api/cases/" + aCase(customer) + "/attachments";
        ApiScript script = as(customer);
        Map<String, Long> before = rows();

        refuses(attach(script, path, "x"), "name");
        refuses(attach(script, path + "?name=" + "n".repeat(1001), "x"), "name");
        refuses(attach(script, path + "?name=empty.txt", ""), "files");
        refuses(attach(script, path + "?name=a.pdf", "MZ" + "\0".repeat(200)), "files");
        refuses(attach(script, path + "?name=large.log", "x".repeat(10_485_761)), "files");
        refuses(attach(script, path + "?name=a.txt&internal=true", "x"), "internal");
        assertThat(attach(script, path + "?name=a.txt&colour=red", "x").isProblem(400))
                .isTrue();
        assertThat(attach(script, path + "?name=a.txt&internal=perhaps", "x").isProblem(400))
                .isTrue();
        assertThat(script.call(HttpMethod.POST, path + "?name=a.txt", "{}", MediaType.APPLICATION_JSON)
                        .isProblem(415))
                .isTrue();
        assertThat(rows()).isEqualTo(before);
    }

    private static void refuses(Answer answer, String field) {
        assertThat(answer.isProblem(422)).as("%s", answer).isTrue();
        assertThat(answer.fields()).containsExactly(field);
    }

    private static Answer attach(ApiScript script, String path, String content) {
        return script.call(HttpMethod.POST, path, content, MediaType.APPLICATION_OCTET_STREAM);
    }
}
