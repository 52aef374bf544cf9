package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;

/** What kept a parked case from support has been put right; its entitlement is to be checked again (ALL-11). */
public record EntitlementRestored(CaseNumber number, DeskId desk) {}
