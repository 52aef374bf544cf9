package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;

/** The customer says that the case is solved (CH-16). */
public record CustomerResolved(CaseNumber number, DeskId desk) {}
