package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import java.util.UUID;

/** Somebody called engineers back who stood by (SN-7). */
public record IncidentReengaged(UUID incident, CaseNumber number, DeskId desk) {}
