package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import java.util.UUID;

/** Nobody need write an analysis of the cause any more, though it is not published. */
public record AnalysisSettled(UUID analysis, CaseNumber number, DeskId desk) {}
