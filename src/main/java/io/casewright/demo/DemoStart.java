package io.casewright.demo;

import io.casewright.cases.CaseSearch;
import io.casewright.cases.CaseSearches;
import io.casewright.cases.Viewer;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an installation without cases. All is one transaction: whoever stops it in the middle finds nothing done, and
 * the next start begins anew; once there are cases, nothing is ever touched again.
 */
@Component
@Profile("demo")
@Order(Ordered.LOWEST_PRECEDENCE) // after models, desks and staff are there; before any job runs
class DemoStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

    private final DemoBooks books;
    private final Replay replay;
    private final CaseSearches cases;
    private final Desks desks;
    private final TransactionTemplate transaction;

    DemoStart(DemoBooks books, Replay replay, CaseSearches cases, Desks desks, TransactionTemplate transaction) {
        this.books = books;
        this.replay = replay;
        this.cases = cases;
        this.desks = desks;
        this.transaction = transaction;
    }

    /** @throws io.casewright.engine.NotTheDemo if somebody's customers are there already */
    @Override
    public void run(ApplicationArguments arguments) {
        if (hasCases()) {
            return;
        }
        books.expectNone();
        log.info("Replaying the last weeks of the demo …");
        transaction.executeWithoutResult(status -> {
            books.take();
            replay.tell(StoryBook.read(desks).stories());
        });
    }

    private boolean hasCases() {
        Viewer everybody = new Viewer.Staff(
                "demo", "Demo", desks.all().stream().map(Desk::id).collect(Collectors.toSet()));
        return !cases.page(everybody, new CaseSearch(null, Set.of(), null, 1))
                .cases()
                .isEmpty();
    }
}
