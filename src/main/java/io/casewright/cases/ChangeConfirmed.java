package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;

/** An administrator of the account has confirmed that a configuration may be changed (CH-11). */
public record ChangeConfirmed(CaseNumber number, DeskId desk) {}
