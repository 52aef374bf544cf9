package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import java.util.UUID;

/** A case cannot wait for writing: somebody is to pick up the phone (SN-5, SN-10). */
public record CallWanted(UUID call, WhoCalls who, CaseNumber number, DeskId desk) {}
