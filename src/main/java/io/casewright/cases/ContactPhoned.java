package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;

/** Somebody phoned about a case that is there (SN-5): its policy is asked again. */
public record ContactPhoned(CaseNumber number, DeskId desk) {}
