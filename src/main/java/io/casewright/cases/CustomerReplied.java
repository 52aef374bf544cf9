package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;

/**
 * A person of the customer wrote on an open case.
 *
 * @param seenTo whether what runs beside the case does what is to be done about it
 */
public record CustomerReplied(CaseNumber number, DeskId desk, boolean seenTo) {

    /** Somebody is to read it. */
    CustomerReplied(CaseNumber number, DeskId desk) {
        this(number, desk, false);
    }
}
