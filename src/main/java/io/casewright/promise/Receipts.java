package io.casewright.promise;

import io.casewright.desk.CaseNumber;
import io.casewright.policy.RecordedAnswer;
import io.casewright.policy.RecordedAnswers;
import io.casewright.promise.Receipt.Grounds;
import io.casewright.promise.Receipt.Line;
import io.casewright.time.CountedWindows;
import io.casewright.time.PromiseClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Why each promise on a case is due when it is: the rule, the facts, the windows counted and the pauses. */
@Component
@Transactional(readOnly = true)
public class Receipts {

    /** More windows than anybody reads; a month of business days fits. */
    private static final int WINDOWS_AT_MOST = 31;

    private static final Map<PromiseKind, String> DECISIONS = Map.of(
            PromiseKind.FIRST_RESPONSE, "firstResponse",
            PromiseKind.PROGRESS_UPDATE, "progressUpdate",
            PromiseKind.ROOT_CAUSE_DRAFT, "rootCauseAnalysis",
            PromiseKind.ROOT_CAUSE_FINAL, "rootCauseAnalysis");

    private final PromiseTable table;
    private final RecordedAnswers answers;
    private final Clocks clocks;
    private final Clock clock;

    Receipts(PromiseTable table, RecordedAnswers answers, Clocks clocks, Clock clock) {
        this.table = table;
        this.answers = answers;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** One receipt for everything ever owed on a case, oldest first. */
    public List<Receipt> of(CaseNumber number) {
        List<RecordedAnswer> recorded = answers.of(number);
        Instant now = clock.instant();
        return table.withLedgersOfCase(number.value()).stream()
                .map(promise -> of(promise, recorded, clocks, now))
                .toList();
    }

    static Receipt of(Promise promise, List<RecordedAnswer> recorded, Clocks clocks, Instant now) {
        List<Line> lines = lines(promise, clocks, endOf(promise, now));
        return new Receipt(
                PromiseView.of(promise, now),
                grounds(promise, recorded, now).orElse(null),
                lines,
                total(lines, Line::used),
                total(lines, line -> line.running() ? Duration.ZERO : line.length()));
    }

    /** From the last to the first: one that began in hindsight, as with a call, replaces what was counted since. */
    private static List<Line> lines(Promise promise, Clocks clocks, Instant end) {
        LinkedList<Line> lines = new LinkedList<>();
        List<Stretch> stretches = promise.ledger();
        Instant until = end;
        for (int last = stretches.size() - 1; last >= 0; last--) {
            Stretch stretch = stretches.get(last);
            boolean hasJustBegun = promise.open() && last == stretches.size() - 1;
            if (hasJustBegun || stretch.runningSince().isBefore(until)) {
                lines.addFirst(line(clocks.of(promise.desk(), stretch), stretch, until));
                until = stretch.runningSince();
            }
        }
        return lines;
    }

    /** What was settled by an earlier event than the last change ends with that event. */
    private static Instant endOf(Promise promise, Instant now) {
        @Nullable Instant settled = promise.settledAt();
        if (settled != null) {
            return settled;
        }
        Stretch last = promise.stretch();
        return last.running() && last.dueAt().isAfter(now) ? last.dueAt() : now;
    }

    private static Line line(PromiseClock on, Stretch stretch, Instant until) {
        Instant from = stretch.runningSince();
        boolean windowed = stretch.running() && stretch.allowance().unit().insideHours();
        CountedWindows counted =
                windowed ? on.hours().windowsBetween(from, until) : new CountedWindows(List.of(), List.of());
        int shown = Math.min(WINDOWS_AT_MOST, counted.openings().size());
        return new Line(
                from,
                until,
                stretch.running(),
                stretch.cause(),
                stretch.causedBy(),
                stretch.basis(),
                stretch.allowance(),
                stretch.clock(),
                stretch.dueAt(),
                counted.openings().subList(0, shown),
                counted.openings().size() - shown,
                counted.holidays(),
                stretch.running() ? on.used(from, until) : Duration.ZERO);
    }

    /** The answer that held when the promise was last touched. */
    private static Optional<Grounds> grounds(Promise promise, List<RecordedAnswer> recorded, Instant now) {
        String decision = DECISIONS.get(promise.owing().what());
        Instant touched = promise.settledAt() == null ? now : promise.settledAt();
        return recorded.stream()
                .filter(answer -> answer.decision().equals(decision))
                .filter(answer -> answer.cycle() == promise.owing().cycle())
                .filter(answer -> !answer.answeredAt().isAfter(touched))
                .reduce((earlier, later) -> later)
                .map(answer -> new Grounds(
                        answer.decision(),
                        answer.decisionVersion(),
                        answer.rules(),
                        answer.annotation(),
                        answer.facts().asMap(),
                        answer.answeredAt(),
                        answer.overruledBy()));
    }

    private static Duration total(List<Line> lines, Function<Line, Duration> time) {
        return lines.stream().map(time).reduce(Duration.ZERO, Duration::plus);
    }
}
