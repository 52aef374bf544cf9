package io.casewright.cases;

import io.casewright.desk.CaseNumber;

/** What runs beside a case for money, as far as the case must know (CT-8). */
public interface OpenServices {

    /**
     * Whether a service of the case is still to be priced, decided on or delivered: silence does not close such a case,
     * and a resolved one is closed when its services have ended.
     */
    boolean anyOf(CaseNumber number);
}
