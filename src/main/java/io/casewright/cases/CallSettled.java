package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import java.util.UUID;

/** Nobody need call any more: the contact phoned, somebody answered, it became less urgent, or the case ended. */
public record CallSettled(UUID call, CaseNumber number, DeskId desk) {}
