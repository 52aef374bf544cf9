package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;

/** A new case was accepted; its first cycle begins. */
public record CaseSubmitted(CaseNumber number, DeskId desk) {}
