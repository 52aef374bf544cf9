package io.casewright.promise;

import io.casewright.desk.CaseNumber;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets go of what was owed while its case goes on: updates at stand-by (SN-7), an analysis for a statement (SN-9). */
@Component
@Transactional
public class ReleasedPromises {

    private final PromiseTable table;
    private final PolicyClocks clocks;
    private final Promises promises;

    ReleasedPromises(PromiseTable table, PolicyClocks clocks, Promises promises) {
        this.table = table;
        this.clocks = clocks;
        this.promises = promises;
    }

    /**
     * What is open of this kind is owed no more; what was broken by then stays broken.
     *
     * @param why in words the customer may read
     */
    public void release(CaseNumber number, int cycle, PromiseKind kind, Instant at, String why) {
        table.ofCycle(number.value(), cycle).stream()
                .filter(promise -> promise.open() && promise.owing().what() == kind)
                .forEach(promise -> {
                    promise.drop(clocks, at, why);
                    promises.tellSettled(promise);
                });
    }
}
