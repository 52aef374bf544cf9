package io.casewright.demo;

import io.casewright.cases.EngineerDecision;
import io.casewright.cases.OpenTasks;
import io.casewright.cases.Viewer;
import io.casewright.demo.Story.Step;
import io.casewright.desk.CaseNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The forms that staff fill in on the way of a case. */
@Component
@Profile("demo")
class StoryForms {

    private static final Pattern DAY = Pattern.compile("today\\+\\d{1,3}d");

    private final OpenTasks tasks;
    private final Clock clock;

    StoryForms(OpenTasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    void complete(CaseNumber number, Viewer.Staff member, Step step) {
        if (step.fields().isEmpty()) {
            tasks.complete(number, member, decision(step));
        } else {
            tasks.complete(number, member, step.does(), filledIn(step));
        }
    }

    private Map<String, Object> filledIn(Step step) {
        Map<String, Object> fields = new HashMap<>();
        step.fields().forEach((key, value) -> fields.put(key, DAY.matcher(value).matches() ? day(value) : value));
        return fields;
    }

    private String day(String text) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return today.plusDays(Long.parseLong(text.replaceAll("\\D", ""))).toString();
    }

    /** The form asks for each fact in a field of its own, and shows only the one that belongs to the outcome. */
    private static EngineerDecision decision(Step step) {
        return new EngineerDecision(
                step.does(),
                step.says(),
                confirmed("recategorise", step),
                confirmed("overrule-priority", step),
                confirmed("overrule-scope", step),
                step.because());
    }

    private static @Nullable String confirmed(String outcome, Step step) {
        return step.does().equals(outcome) ? step.to() : null;
    }
}
