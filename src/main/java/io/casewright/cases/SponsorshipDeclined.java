package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;

/** Everybody who could have sponsored a case has declined to (CS-5, CT-1). */
public record SponsorshipDeclined(CaseNumber number, DeskId desk) {}
