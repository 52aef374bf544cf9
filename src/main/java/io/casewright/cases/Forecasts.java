package io.casewright.cases;

import io.casewright.cases.Foreseen.What;
import io.casewright.cases.LiveTimers.LiveTimer;
import io.casewright.desk.CaseNumber;
import io.casewright.promise.Outlook;
import io.casewright.promise.Prospect;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens on a case, and when, if nobody acts: read from where its processes stand and from what is owed. */
@Component
@Transactional(readOnly = true)
public class Forecasts {

    /** The words that give the timers we know their times; whatever else a diagram waits for is told by its name. */
    private static final String REMINDER = "cases.reminderAt";

    private static final String CLOSING = "cases.closesAt";
    private static final String ALERT = "escalations.nextAt";

    private final SupportCases cases;
    private final LiveTimers timers;
    private final Outlook outlook;
    private final LaddersAhead ladders;
    private final Clock clock;

    Forecasts(SupportCases cases, LiveTimers timers, Outlook outlook, LaddersAhead ladders, Clock clock) {
        this.cases = cases;
        this.timers = timers;
        this.outlook = outlook;
        this.ladders = ladders;
        this.clock = clock;
    }

    /**
     * In the order in which it happens. When a case closes, what is owed on it and does not outlive it is owed no more.
     *
     * @throws CaseNotFound if there is no such case for this viewer
     */
    public List<Foreseen> of(CaseNumber number, Viewer viewer) {
        SupportCase supportCase = cases.get(number, viewer);
        List<LiveTimer> live = timers.of(number);
        List<Foreseen> ofTheCase =
                live.stream().flatMap(timer -> ofTheCase(timer, supportCase)).toList();
        Optional<Instant> closing = ofTheCase.stream()
                .filter(foreseen -> foreseen.what() == What.CLOSING)
                .map(Foreseen::at)
                .findFirst();
        Set<UUID> watched = live.stream()
                .filter(timer -> timer.word().equals(ALERT))
                .flatMap(timer -> Stream.ofNullable(timer.promise()))
                .collect(Collectors.toSet());
        Stream<Foreseen> owed = outlook.of(number, kind -> ladders.of(supportCase, kind)).stream()
                .flatMap(prospect -> owed(
                        prospect,
                        !prospect.watched()
                                || watched.contains(prospect.promise().id()),
                        closing));
        return Stream.concat(ofTheCase.stream(), owed)
                .filter(foreseen -> viewer.internal() || foreseen.forCustomers())
                .sorted(Comparator.comparing(Foreseen::at).thenComparing(Foreseen::what))
                .toList();
    }

    private static Stream<Foreseen> ofTheCase(LiveTimer timer, SupportCase supportCase) {
        return switch (timer.word()) {
            case REMINDER -> Stream.concat(Stream.of(Foreseen.of(What.REMINDER, timer.at())), closing(supportCase));
            case CLOSING -> closing(timer.at(), supportCase);
            case ALERT -> Stream.empty();
            default -> Stream.of(Foreseen.step(timer.name(), timer.at()));
        };
    }

    /** A case that staff keeps open does not close when its timer comes: the customer is reminded anew (ALL-7). */
    private static Stream<Foreseen> closing(Instant timer, SupportCase supportCase) {
        return supportCase
                .waiting()
                .filter(waiting -> waiting.closesAt().isAfter(timer))
                .map(waiting -> waiting.reminderAt().isAfter(timer) ? waiting.reminderAt() : timer)
                .map(reminder -> Stream.concat(Stream.of(Foreseen.of(What.REMINDER, reminder)), closing(supportCase)))
                .orElseGet(() -> Stream.of(Foreseen.of(What.CLOSING, timer)));
    }

    private static Stream<Foreseen> closing(SupportCase supportCase) {
        return supportCase.waiting().map(Waiting::closesAt).stream().map(closing -> Foreseen.of(What.CLOSING, closing));
    }

    private Stream<Foreseen> owed(Prospect prospect, boolean alerts, Optional<Instant> closing) {
        return Stream.concat(
                        comesDue(prospect),
                        alerts
                                ? prospect.steps().stream().map(step -> Foreseen.alert(prospect.promise(), step))
                                : Stream.empty())
                .filter(foreseen -> !prospect.endsWithCycle()
                        || closing.filter(foreseen.at()::isAfter).isEmpty());
    }

    private Stream<Foreseen> comesDue(Prospect prospect) {
        Instant now = clock.instant();
        boolean shown = prospect.promise().forCustomers();
        boolean binding = prospect.promise().terms().binding();
        return Stream.of(
                        Foreseen.about(
                                prospect.promise(), What.DUE, prospect.promise().dueAt(), shown),
                        Foreseen.about(
                                prospect.promise(), binding ? What.BROKEN : What.MISSED, prospect.breaksAt(), false))
                .filter(foreseen -> foreseen.at().isAfter(now));
    }
}
