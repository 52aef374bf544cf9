package io.casewright.promise;

import io.casewright.desk.DeskId;
import io.casewright.time.PromiseClock;

/** What the stretches of a promise are counted on. */
interface Clocks {

    /** The clock that the desk's policy names. */
    PromiseClock of(DeskId desk, Stretch stretch);
}
