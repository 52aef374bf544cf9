package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;

/** An administrator of the account does not want a configuration changed (CH-11). */
public record ChangeDeclined(CaseNumber number, DeskId desk) {}
