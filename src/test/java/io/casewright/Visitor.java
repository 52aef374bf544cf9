package io.casewright;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser, or a script, who talks to the product over HTTP. */
public final class Visitor {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Map<String, String> headers = new HashMap<>();

    private Visitor(int port) {
        this.base = "http://localhost:" + port;
    }

    public static Visitor at(int port) {
        return new Visitor(port);
    }

    /** Sends name and password with each request. */
    public Visitor withBasic(String name, String password) {
        String word = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return with("Authorization", "Basic " + word);
    }

    public Visitor with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Opens a web session as a member of staff. */
    public Visitor signedInAsStaff(String id, String password) {
        HttpResponse<String> answer = get("/desks/test-door?name=%s&password=%s".formatted(url(id), url(password)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Sign-in was answered with " + answer.statusCode());
        }
        return this;
    }

    /** Opens a web session as a customer's person. */
    public HttpResponse<String> signInAsCustomer(String desk, String email, String password) {
        return get("/desks/test-door?desk=%s&name=%s&password=%s".formatted(desk, url(email), url(password)));
    }

    /** Opens one of the engine's web applications, which hands out its token against forged requests. */
    public Visitor inWebApplication(String name, String engine) {
        get("/camunda/app/" + name + "/" + engine + "/");
        return with("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    public HttpResponse<String> get(String path) {
        return send(path, HttpRequest.newBuilder().GET());
    }

    public HttpResponse<String> post(String path, String json) {
        return send(path, json(HttpRequest.newBuilder().POST(BodyPublishers.ofString(json))));
    }

    /** Fills in a form of a page: what is hidden on the page is sent with it, as a browser would. */
    public HttpResponse<String> fillsIn(String page, String action, Map<String, String> fields) {
        Map<String, String> sent = new LinkedHashMap<>();
        HIDDEN.matcher(get(page).body()).results().forEach(input -> sent.put(input.group(1), input.group(2)));
        sent.putAll(fields);
        String body = sent.entrySet().stream()
                .map(field -> url(field.getKey()) + "=" + url(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(
                action,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> put(String path, String json) {
        return send(path, json(HttpRequest.newBuilder().PUT(BodyPublishers.ofString(json))));
    }

    public HttpResponse<String> delete(String path) {
        return send(path, HttpRequest.newBuilder().DELETE());
    }

    /** Deploys a file as Camunda Modeler does. */
    public HttpResponse<String> deploy(String api, String fileName, String content) {
        String boundary = "visitor";
        String body = "--%s\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nby a visitor\r\n"
                        .formatted(boundary)
                + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(boundary, fileName, content, boundary);
        return send(
                api + "/deployment/create",
                HttpRequest.newBuilder()
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofString(body)));
    }

    /** Deploys files with exactly the parts that Camunda Modeler sends, and more if there are any. */
    public HttpResponse<String> deployWithModeler(String api, Map<String, String> files, Map<String, String> more) {
        String boundary = "----WebKitFormBoundaryVisitor";
        StringBuilder body = new StringBuilder();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("deployment-name", "a diagram");
        parts.put("deployment-source", "Camunda Modeler");
        parts.put("enable-duplicate-filtering", "true");
        parts.putAll(more);
        String part = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"";
        parts.forEach((name, value) -> body.append(part)
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        files.forEach((name, content) -> body.append(part)
                .append(name)
                .append("\"; filename=\"")
                .append(name)
                .append("\"\r\nContent-Type: text/xml\r\n\r\n")
                .append(content)
                .append("\r\n"));
        body.append("--").append(boundary).append("--\r\n");
        return send(
                api + "/deployment/create",
                HttpRequest.newBuilder()
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request) {
        return request.header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(String path, HttpRequest.Builder request) {
        headers.forEach(request::header);
        try {
            return client.send(request.uri(URI.create(base + path)).build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
