package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;

/** A reply or a request opened an ended case again; a new cycle begins (ALL-6). */
public record CaseReopened(CaseNumber number, DeskId desk) {}
