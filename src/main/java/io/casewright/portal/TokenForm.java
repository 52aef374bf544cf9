package io.casewright.portal;

import io.casewright.portal.FieldView.Choice;
import io.casewright.portal.FieldView.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a new personal token is called and how long it works. */
final class TokenForm {

    private static final Pattern DAYS = Pattern.compile("[0-9]{1,4}");

    private TokenForm() {}

    static FormView empty() {
        return FormView.of(
                        FieldView.of(Kind.LINE, "label", "What is it for?")
                                .helped("Such as the name of the program that will use it.")
                                .mandatory(true),
                        FieldView.of(Kind.SELECT, "days", "How long shall it work?")
                                .offering(List.of(
                                        new Choice("30", "30 days"),
                                        new Choice("90", "90 days"),
                                        new Choice("365", "A year")))
                                .mandatory(true))
                .filled(Map.of("days", "90"));
    }

    /** The life asked for; whether it is allowed, the tokens themselves know. */
    static Optional<Duration> life(Map<String, String> sent) {
        String days = sent.getOrDefault("days", "");
        return DAYS.matcher(days).matches() ? Optional.of(Duration.ofDays(Long.parseLong(days))) : Optional.empty();
    }
}
