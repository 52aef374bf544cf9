package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import java.util.UUID;

/** Somebody declared an incident on a case; whether there is one, its policy says (SN-7). */
public record IncidentDeclared(UUID incident, CaseNumber number, DeskId desk) {}
