package io.casewright.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.casewright.cases.Foreseen;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Prospect;
import io.casewright.time.ShownTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens if nobody acts.
 *
 * @param what {@code due}, {@code reminder} or {@code closing}; for staff {@code at-risk}, {@code broken},
 *     {@code missed}, {@code overdue} and {@code step} as well
 * @param at in UTC; in the past where it is about to be made up for
 * @param local the same moment in the zone of the person whose case it is
 * @param inWords the same for a reader
 * @param promise the id of the promise or aim it is about, as in the list of promises
 * @param kind what is owed, such as {@code progress-update}
 * @param subject what was promised in person
 * @param alert who is alerted; staff only
 * @param step what a diagram calls it; staff only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ForeseenView(
        String what,
        Instant at,
        OffsetDateTime local,
        String zone,
        String inWords,
        @Nullable UUID promise,
        @Nullable String kind,
        @Nullable Boolean binding,
        @Nullable String subject,
        @Nullable AlertView alert,
        @Nullable String step) {

    static ForeseenView of(Foreseen foreseen, ZoneId reader) {
        PromiseView about = foreseen.about();
        return new ForeseenView(
                foreseen.what().word(),
                foreseen.at(),
                foreseen.at().atZone(reader).toOffsetDateTime(),
                reader.getId(),
                ShownTime.in(reader, foreseen.at()),
                about == null ? null : about.id(),
                about == null ? null : about.kind(),
                about == null ? null : about.terms().binding(),
                about == null ? null : about.subject(),
                AlertView.orNull(foreseen.alert()),
                foreseen.step());
    }

    /**
     * Who is alerted.
     *
     * @param to {@code assignee}, which is the leads while nobody has the case, {@code leads} or {@code on-call}
     * @param share per cent of the allowance that are used by then
     */
    record AlertView(String to, int share, boolean byTask, boolean byMail) {

        private static @Nullable AlertView orNull(Prospect.@Nullable Step step) {
            return step == null ? null : new AlertView(step.to(), step.share(), step.asTask(), step.asMail());
        }
    }
}
