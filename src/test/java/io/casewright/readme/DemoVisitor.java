package io.casewright.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who reads the README and goes where it says, with a browser's patience for redirects and forms. */
final class DemoVisitor {

    static final String PASSWORD = "casewright-demo";

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();

    /** Somebody by e-mail address is a customer and signs in where the page asks for it; others are staff. */
    HttpResponse<String> signIn(String page, String who) {
        HttpResponse<String> door = get(page);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(who.contains("@") ? "email" : "id", who);
        fields.put("password", PASSWORD);
        return submit(door, door.uri().toString(), fields);
    }

    /** Fills a form in and sends it to where it goes. */
    HttpResponse<String> submit(HttpResponse<String> page, String target, Map<String, String> fields) {
        Matcher token = FORM_TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new AssertionError("There is no form on " + page.uri());
        }
        Map<String, String> sent = new LinkedHashMap<>(fields);
        sent.put("_csrf", token.group(1));
        String body = sent.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(target))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html,application/json,*/*"));
    }

    HttpResponse<String> getWithBasic(String address, String who) {
        return send(HttpRequest.newBuilder(URI.create(address)).header("Authorization", basic(who + ":" + PASSWORD)));
    }

    static String basic(String nameAndPassword) {
        return "Basic " + Base64.getEncoder().encodeToString(nameAndPassword.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
