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
import java.util.ArrayList;
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
        return table.ofCase(number.value()).stream()
                .map(promise -> receipt(promise, recorded, now))
                .toList();
    }

    private Receipt receipt(Promise promise, List<RecordedAnswer> recorded, Instant now) {
        Instant end = endOf(promise, now);
        List<Stretch> stretches = promise.ledger();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            Instant next = i + 1 < stretches.size() ? stretches.get(i + 1).runningSince() : end;
            Instant until = next.isBefore(end) ? next : end;
            if (until.isAfter(stretch.runningSince())) {
                lines.add(line(promise, stretch, until));
            }
        }
        return new Receipt(
                PromiseView.of(promise, now),
                grounds(promise, recorded, now).orElse(null),
                lines,
                total(lines, Line::used),
                total(lines, line -> line.running() ? Duration.ZERO : line.length()));
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

    private Line line(Promise promise, Stretch stretch, Instant until) {
        Instant from = stretch.runningSince();
        PromiseClock on = clocks.of(promise.desk(), stretch);
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
