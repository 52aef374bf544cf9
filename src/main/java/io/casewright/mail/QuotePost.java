package io.casewright.mail;

import io.casewright.quote.QuoteView;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts a letter about a quote into the outbox, with the ways to its pages. */
@Component
class QuotePost {

    private final MailSettings settings;
    private final Outbox outbox;

    QuotePost(MailSettings settings, Outbox outbox) {
        this.settings = settings;
        this.outbox = outbox;
    }

    /** Once for each version and recipient; questions once for each question. */
    void write(QuoteView quote, String kind, String address, Map<String, String> values) {
        Map<String, String> filled = new HashMap<>(values);
        String page = "/quotes/" + quote.number();
        filled.put("link", settings.baseUrl() + page + "/" + values.get("version"));
        filled.put("salesLink", settings.baseUrl() + "/staff" + page);
        long questions = quote.steps().stream()
                .filter(step -> step.kind().equals("asked"))
                .count();
        String news = kind.equals("quote-question") ? "/question-" + questions : "/" + kind;
        outbox.write(new Letter(
                quote.desk(),
                address,
                kind,
                quote.number() + "/" + values.get("version") + news,
                quote.caseNumber().value(),
                filled));
    }
}
