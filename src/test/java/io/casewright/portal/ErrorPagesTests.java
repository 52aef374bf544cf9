package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskFixtures;
import io.casewright.Visitor;
import io.casewright.access.StaffGroups;
import io.casewright.access.StaffMember;
import io.casewright.desk.Desk;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over HTTP, because the web server has a word in it. */
class ErrorPagesTests extends PortalTests {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String signIn = "/desks/" + DeskFixtures.desks().get(0).id() + "/sign-in";

    @LocalServerPort
    int port;

    @Test
    void saysInOurWordsThatThereIsNoSuchPage() throws Exception {
        assertOurs(get("/nowhere"), 404, "There is no such page");
        assertOurs(get("/desks/nowhere"), 404, "There is no such page");
        assertOurs(get("/cases/nothing"), 404, "There is no such page");
        assertOurs(get("/cases/%00"), 400, "");
    }

    @Test
    void saysThatAPageCannotBeAskedThatWay() {
        Desk desk = DeskFixtures.desks().get(0);
        String id = "engineer-" + UUID.randomUUID().toString().substring(0, 8);
        staff.hire(
                new StaffMember(
                        id,
                        "Eve",
                        id + "@casewright.example",
                        Set.of(StaffGroups.SUPPORT_ENGINEERS),
                        Set.of(desk.id())),
                "a long enough secret 1A!");

        Visitor engineer =
                Visitor.at(port).signedInAsStaff(id, "a long enough secret 1A!").with("Accept", "text/html");

        assertOurs(engineer.get("/sign-out"), 405, "That does not work here");
        assertOurs(engineer.post("/sign-out", "{}"), 403, "That is not allowed");
    }

    @Test
    void refusesAFormThatIsTooLarge() throws Exception {
        HttpResponse<String> answer = client.send(
                request(signIn)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(BodyPublishers.ofString("email=" + "a".repeat(3_000_000)))
                        .build(),
                BodyHandlers.ofString());

        assertOurs(answer, 413, "That is too large");
    }

    private HttpResponse<String> get(String address) throws Exception {
        return client.send(request(address).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
    }

    private static void assertOurs(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words).doesNotContain("Exception", "Whitelabel", "Tomcat");
    }
}
