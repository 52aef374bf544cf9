package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import java.util.UUID;

/** The customer is owed an analysis of what caused an incident (SN-9). */
public record AnalysisOwed(UUID analysis, CaseNumber number, DeskId desk) {}
