package io.casewright.cases;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A mail about a case that its customer only has to complete (ST-8).
 *
 * @param to the desk's mailbox
 * @param subject with the case's number
 * @param body the facts given, and a heading for everything still asked for
 * @param missing which of the desk's questions are not answered yet
 */
public record PreparedMail(String to, String subject, String body, List<String> missing) {

    public PreparedMail {
        missing = List.copyOf(missing);
    }

    /** The same as a link that opens the customer's own mail program. */
    public String link() {
        return "mailto:" + to + "?subject=" + encoded(subject) + "&body=" + encoded(body.replace("\n", "\r\n"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
