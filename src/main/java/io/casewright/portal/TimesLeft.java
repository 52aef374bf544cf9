package io.casewright.portal;

import static java.util.stream.Collectors.toMap;

import io.casewright.cases.SupportCase;
import io.casewright.desk.CaseNumber;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How much time is left on each of some cases. */
@Component
class TimesLeft {

    private final Promises promises;
    private final Clock clock;

    TimesLeft(Promises promises, Clock clock) {
        this.promises = promises;
        this.clock = clock;
    }

    TimeLeftView of(SupportCase supportCase) {
        CaseNumber number = supportCase.number();
        return TimeLeftView.of(supportCase, promises.next(List.of(number)).get(number), clock.instant());
    }

    Map<CaseNumber, TimeLeftView> of(Collection<SupportCase> cases) {
        Map<CaseNumber, PromiseView> next =
                promises.next(cases.stream().map(SupportCase::number).toList());
        Instant now = clock.instant();
        return cases.stream()
                .collect(toMap(
                        SupportCase::number,
                        supportCase -> TimeLeftView.of(supportCase, next.get(supportCase.number()), now)));
    }
}
