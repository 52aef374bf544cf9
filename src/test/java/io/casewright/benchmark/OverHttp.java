package io.casewright.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.casewright.DeskCustomer;
import io.casewright.Visitor;
import io.casewright.desk.Desk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The product, seen from outside: customers use the API with personal tokens, engineers send the form of the case's page
 * in a web session. Five requests are a lifecycle; each is validated and authorised like anybody's.
 */
final class OverHttp implements Side {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http;
    private final String base;
    private final List<List<Cast>> castByDesk = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    OverHttp(Product product, List<Desk> desks, int clients, Executor threads) {
        this.http = HttpClient.newBuilder().executor(threads).build();
        this.base = "http://localhost:" + product.port();
        for (Desk desk : desks) {
            List<Cast> cast = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                cast.add(cast(product, desk));
            }
            castByDesk.add(cast);
        }
    }

    private static Cast cast(Product product, Desk desk) {
        DeskCustomer customer = product.customer(desk);
        Visitor engineer = product.engineer(desk);
        Matcher token = FORM_TOKEN.matcher(engineer.get("/staff").body());
        if (!token.find()) {
            throw new IllegalStateException("The staff's page has no form.");
        }
        return new Cast(
                desk,
                "Bearer " + product.token(customer),
                json(Map.of(
                        "subject", Words.SUBJECT, "description", Words.DESCRIPTION, "facts", customer.intake("api"))),
                "JSESSIONID=" + engineer.cookie("JSESSIONID"),
                token.group(1));
    }

    @Override
    public void lifecycle(int client) {
        complete(castByDesk.get(next.getAndIncrement() % castByDesk.size()).get(client));
    }

    /** A case that is resolved by its first answer. */
    void shortest(int client) {
        Cast cast = castByDesk.get(next.getAndIncrement() % castByDesk.size()).get(client);
        decides(cast, submit(cast), "resolve", Words.SOLUTION);
    }

    private String complete(Cast cast) {
        String number = submit(cast);
        decides(cast, number, "keep", Words.ANSWER);
        decides(cast, number, "wait", Words.QUESTION);
        expect(201, api(cast, "/api/cases/" + number + "/messages", json(Map.of("message", Words.REPLY))));
        decides(cast, number, "resolve", Words.SOLUTION);
        return number;
    }

    /** A case at each desk that has its first answer, so that a desk may owe the next one. */
    List<Open> openCases() {
        return castByDesk.stream()
                .map(casts -> {
                    String number = submit(casts.get(0));
                    decides(casts.get(0), number, "keep", Words.ANSWER);
                    return new Open(number, casts.get(0).session());
                })
                .toList();
    }

    /** What an engineer reads about a case, such as {@code /forecast}; the case itself where that is nothing. */
    void reads(Open open, String what) {
        expect(
                200,
                send(HttpRequest.newBuilder(URI.create(base + "/api/cases/" + open.number() + what))
                        .header("Cookie", open.session())
                        .GET()));
    }

    /** Only the first of the five, at one desk. */
    void submission(int desk, int client) {
        submit(castByDesk.get(desk).get(client));
    }

    private String submit(Cast cast) {
        String answer = expect(201, api(cast, "/api/desks/" + cast.desk().id() + "/cases", cast.submission()));
        return read(answer).path("number").asText();
    }

    private void decides(Cast cast, String number, String outcome, String answer) {
        expect(
                302,
                send(HttpRequest.newBuilder(URI.create(base + "/cases/" + number + "/decision"))
                        .header("Cookie", cast.session())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "outcome=" + outcome + "&answer=" + url(answer) + "&_csrf=" + url(cast.formToken())))));
    }

    /** The facts of every decision of one case at each desk, as the product recorded them. */
    RecordedFacts recordedFacts() {
        Map<String, Map<String, Map<String, Object>>> facts = new HashMap<>();
        for (List<Cast> casts : castByDesk) {
            Cast cast = casts.get(0);
            String answer = expect(
                    200,
                    send(HttpRequest.newBuilder(URI.create(base + "/api/cases/" + complete(cast) + "/decisions"))
                            .header("Cookie", cast.session())
                            .GET()));
            Map<String, Map<String, Object>> ofDesk = new HashMap<>();
            read(answer)
                    .findParents("facts")
                    .forEach(decision -> ofDesk.put(
                            decision.path("decision").asText(),
                            JSON.convertValue(decision.path("facts"), new TypeReference<>() {})));
            facts.put(cast.desk().casePrefix(), ofDesk);
        }
        return new RecordedFacts(facts);
    }

    @Override
    public boolean drivenFromOutside() {
        return true;
    }

    private HttpResponse<String> api(Cast cast, String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", cast.bearer())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.request().uri().getPath() + " was answered with "
                    + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(body, broken);
        }
    }

    private static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** An open case, and the web session of the engineer who has it. */
    record Open(String number, String session) {}

    /** A customer and the engineer who helps them. */
    private record Cast(Desk desk, String bearer, String submission, String session, String formToken) {}
}
