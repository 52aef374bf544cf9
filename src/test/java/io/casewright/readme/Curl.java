package io.casewright.readme;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request as curl would send it. Of its options it knows those that our pages use, and refuses any other. */
final class Curl {

    private static final String BOUNDARY = "----curl-of-the-readme";

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<String> parts = new ArrayList<>();
    private String address = "";
    private String body = "";

    private Curl() {}

    static Curl read(Command command) {
        Curl curl = new Curl();
        for (Iterator<String> words = command.arguments().iterator(); words.hasNext(); ) {
            String word = words.next();
            switch (word) {
                case "-u" -> curl.headers.put("Authorization", DemoVisitor.basic(words.next()));
                case "-H" -> {
                    String[] header = words.next().split(": ", 2);
                    curl.headers.put(header[0], header[1]);
                }
                case "-d" -> curl.body = words.next();
                case "-F" -> curl.parts.add(words.next());
                default -> curl.goTo(word);
            }
        }
        return curl;
    }

    private void goTo(String word) {
        if (word.startsWith("-") || !address.isEmpty()) {
            throw new AssertionError("curl is told " + word + ", and nobody has tried that.");
        }
        address = word;
    }

    /** @param root where the files lie that it sends along */
    HttpRequest.Builder request(Demo demo, Path root) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(demo.here(address)));
        headers.forEach(request::header);
        if (!parts.isEmpty()) {
            request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(BodyPublishers.ofByteArray(multipart(root)));
        } else if (!body.isEmpty()) {
            request.POST(BodyPublishers.ofString(body));
        }
        return request;
    }

    private byte[] multipart(Path root) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String part : parts) {
            String name = part.substring(0, part.indexOf('='));
            String value = part.substring(part.indexOf('=') + 1);
            boolean file = value.startsWith("@");
            String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"";
            write(
                    bytes,
                    head + (file ? "; filename=\"" + Path.of(value.substring(1)).getFileName() + "\"" : ""));
            write(bytes, "\r\n\r\n");
            write(bytes, file ? KnownWords.text(root.resolve(value.substring(1))) : value);
            write(bytes, "\r\n");
        }
        write(bytes, "--" + BOUNDARY + "--\r\n");
        return bytes.toByteArray();
    }

    private static void write(ByteArrayOutputStream bytes, String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
