package io.casewright.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The words of our mails: {@code mail/<kind>.txt}, the subject in the first line.
 * A value is put in once and never looked at again, so nothing from outside can be evaluated.
 */
@Component
class MailTexts {

    private static final Pattern BLANK = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final int LONGEST_SUBJECT = 200;

    private final Map<String, String> texts = new ConcurrentHashMap<>();

    Written write(String kind, Map<String, String> values) {
        String text = texts.computeIfAbsent(kind, MailTexts::read);
        int end = text.indexOf('\n');
        String subject = fill(kind, text.substring(0, end), values)
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        return new Written(
                subject.substring(0, Math.min(LONGEST_SUBJECT, subject.length())),
                fill(kind, text.substring(end), values).strip());
    }

    private static String fill(String kind, String text, Map<String, String> values) {
        return BLANK.matcher(text).replaceAll(blank -> Matcher.quoteReplacement(value(kind, blank.group(1), values)));
    }

    private static String value(String kind, String name, Map<String, String> values) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The mail " + kind + " needs a value for " + name + ".");
        }
        return value;
    }

    private static String read(String kind) {
        if (!kind.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("There is no mail of that kind.");
        }
        try {
            return new ClassPathResource("mail/" + kind + ".txt").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalArgumentException("There is no text for the mail " + kind + ".", missing);
        }
    }

    record Written(String subject, String body) {}
}
