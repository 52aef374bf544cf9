package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import java.util.UUID;

/** An incident is over: its cases have ended, or whoever leads it says so (SN-7). */
public record IncidentOver(UUID incident, CaseNumber number, DeskId desk) {}
