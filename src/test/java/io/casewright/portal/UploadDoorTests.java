package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.Visitor;
import io.casewright.cases.CaseFixtures;
import io.casewright.desk.CaseNumber;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Uploads as they reach the web server: of any length, and without saying which. */
class UploadDoorTests extends PortalTests {

    private static final int TOO_MUCH = 40_000_000;

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    CaseFixtures cases;

    @Test
    @DisplayName("C07 What is larger than any form is not read to its end, whether or not it says how long it is")
    void stopsWhatIsTooLarge() throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(DeskFixtures.desks().get(0));
        CaseNumber number = cases.aCase(customer);
        passwords.assign(customer.person().id(), PASSWORD);
        Visitor visitor = Visitor.at(port);
        visitor.signInAsCustomer(customer.desk().id().value(), customer.person().email(), PASSWORD);

        HttpResponse<String> answer = send("/cases/" + number + "/messages", visitor.cookie("JSESSIONID"), TOO_MUCH);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("25 MB together", "10 MB each");
    }

    @Test
    @DisplayName("C07 A stranger's files are not read at all, and nobody's where no form asks for files")
    void readsNoStrangersFiles() throws Exception {
        String desk = DeskFixtures.desks().get(0).id().value();

        assertThat(send("/desks/" + desk + "/cases", "none", 1000).statusCode()).isEqualTo(404);
        assertThat(send("/desks/" + desk + "/sign-in", "none", 1000).statusCode())
                .isEqualTo(415);
        assertThat(send("/api/cases/AAA-1/attachments", "none", 1000).statusCode())
                .isEqualTo(415);
    }

    /** In pieces, so that nobody knows beforehand how long it is. */
    private HttpResponse<String> send(String path, String session, int bytes) throws IOException, InterruptedException {
        byte[] head = ("--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.bin\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);
        List<InputStream> parts = List.of(
                new ByteArrayInputStream(head),
                new ByteArrayInputStream(new byte[bytes]),
                new ByteArrayInputStream(tail));
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .header("Cookie", "JSESSIONID=" + session)
                        .POST(BodyPublishers.ofInputStream(
                                () -> new SequenceInputStream(Collections.enumeration(parts))))
                        .build(),
                BodyHandlers.ofString());
    }
}
