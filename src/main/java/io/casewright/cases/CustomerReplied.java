package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;

/** A person of the customer wrote on an open case. */
public record CustomerReplied(CaseNumber number, DeskId desk) {}
