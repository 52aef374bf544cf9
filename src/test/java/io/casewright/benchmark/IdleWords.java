package io.casewright.benchmark;

import static org.mockito.Mockito.withSettings;

import io.casewright.engine.ShippedProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.mockito.Answers;
import org.mockito.MockMakers;
import org.mockito.Mockito;
import org.mockito.invocation.InvocationOnMock;

/**
 * A vocabulary that does nothing: the models run, and nobody keeps a case, a promise or a mail. It has every word of the
 * product's, so that a model with a new word still runs.
 */
final class IdleWords {

    private static final Date LATER = Date.from(Instant.EPOCH.plus(Duration.ofDays(365L * 100)));

    private IdleWords() {}

    static Map<Object, Object> answering(RecordedFacts facts) {
        Map<Object, Object> words = new HashMap<>();
        // As subclasses and without memory: the product's own words stay as they are, and nothing piles up.
        ShippedProcess.words()
                .forEach((word, steps) -> words.put(
                        word,
                        Mockito.mock(
                                steps,
                                withSettings()
                                        .mockMaker(MockMakers.SUBCLASS)
                                        .stubOnly()
                                        .defaultAnswer(asked -> answer(asked, facts)))));
        return words;
    }

    private static Object answer(InvocationOnMock asked, RecordedFacts facts) throws Throwable {
        return switch (asked.getMethod().getName()) {
            case "versionOf" -> 1;
            case "facts" -> Variables.untypedValue(facts.of(asked.getArgument(0), asked.getArgument(1)), true);
            case "takeOver" -> next(asked.getArgument(1));
            case "resume" -> "keep";
            default -> asked.getMethod().getReturnType() == Date.class ? LATER : Answers.RETURNS_DEFAULTS.answer(asked);
        };
    }

    private static String next(String outcome) {
        return outcome.equals("resolve") ? "resolved" : outcome;
    }
}
